#include "consultation/dorset_record.hpp"

namespace reeve::consultation {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using web::Method;

const std::string list = "/work/dorset/drafts";

class DraftPages : public testing::Test {
 protected:
  web::Response get(const char* day, const char* office, const std::string& path) {
    return ask(dorset, day, office, Method::get, path);
  }
  web::Response post(const char* day, const char* office, const std::string& path,
                     std::vector<std::pair<std::string, std::string>> form = {}) {
    return ask(dorset, day, office, Method::post, path, std::move(form));
  }
  std::vector<site::File> published() {
    return public_files(dorset.session(), {.body_name = "Dorset",
                                           .slug = "dorset",
                                           .plan_title = "Plan",
                                           .papers = {},
                                           .office_titles = {{"panel_member", "Member of the Panel"}}});
  }

  DorsetRecord dorset{storage::Engine::sqlite};
};

TEST_F(DraftPages, nobody_of_the_panel_learns_of_a_draft_that_has_not_been_opened) {
  const auto draft = list + "/" + dorset.refresh();
  ASSERT_TRUE(dorset.open("refresh-of-september-2019", "2019-09-20", "2019-09-24", "2019-10-11"));
  for (const auto* office : {"panel_member", "panel_clerk"}) {
    EXPECT_EQ(get("2019-09-23", office, draft).status, 404);
    EXPECT_THAT(get("2019-09-23", office, list).body, Not(HasSubstr("Refresh of September 2019")));
    EXPECT_EQ(post("2019-09-23", office, draft + "/comments", {{"comment", "I guessed its address"}}).status,
              404);
    EXPECT_EQ(get("2019-09-24", office, draft).status, 200);
    EXPECT_THAT(get("2019-09-24", office, list).body, HasSubstr("Refresh of September 2019"));
  }
  for (const auto* office :
       {"commissioner", "chief_executive", "chief_finance_officer", "policy_officer", "theme_owner"})
    EXPECT_EQ(get("2019-09-02", office, draft).status, 200) << office;
}

TEST_F(DraftPages, panel_never_reads_an_edition_that_was_not_put_out) {
  const auto slug = dorset.refresh();
  ASSERT_TRUE(dorset.open(slug, "2019-09-24", "2019-09-24", "2019-10-11"));
  ASSERT_TRUE(dorset.revise(slug, "2019-09-25", "Words of the office alone"));
  const auto panel =
      ask(dorset, "2019-09-26", "panel_member", Method::get, list + "/" + slug, {{"edition", "2"}});
  EXPECT_EQ(panel.status, 200);
  EXPECT_THAT(panel.body, Not(HasSubstr("Words of the office alone")));
  EXPECT_THAT(panel.body, Not(HasSubstr("Edition 2")));
  EXPECT_THAT(get("2019-09-26", "policy_officer", list + "/" + slug).body,
              HasSubstr("Words of the office alone"));
}

TEST_F(DraftPages, show_each_office_only_the_forms_it_may_use) {
  const auto slug = dorset.refresh();
  const auto draft = list + "/" + slug;
  ASSERT_TRUE(dorset.open(slug, "2019-09-24", "2019-09-24", "2019-10-11"));
  const auto member = get("2019-09-24", "panel_member", draft).body;
  EXPECT_THAT(member, HasSubstr("Send the comment"));
  EXPECT_THAT(member, Not(HasSubstr("What you can do")));
  const auto policy = get("2019-09-24", "policy_officer", draft).body;
  EXPECT_THAT(policy, HasSubstr("Write the next edition"));
  EXPECT_THAT(policy, Not(HasSubstr("Send the comment")));
  EXPECT_THAT(get("2019-10-12", "commissioner", draft).body, HasSubstr("Adopt Edition 1"));
  EXPECT_EQ(post("2019-10-12", "policy_officer", draft + "/adopt").status, 403);
  EXPECT_EQ(post("2019-09-24", "policy_officer", draft + "/comments").status, 403);
  EXPECT_THAT(get("2019-10-12", "panel_member", draft).body, Not(HasSubstr("Send the comment")));
}

TEST_F(DraftPages, offer_the_plan_and_the_years_of_the_record_and_nothing_else) {
  const auto form = get("2019-09-02", "policy_officer", list).body;
  EXPECT_THAT(form, HasSubstr("Refresh of the Police and Crime Plan 2017-2021"));
  EXPECT_THAT(form, HasSubstr("value=\"annual_report:2019/20\""));
  EXPECT_THAT(get("2019-09-02", "panel_member", list).body, Not(HasSubstr("Make a draft")));
  for (const auto* of :
       {"", "annual_report", "annual_report:2018/19", "plan_refresh:none", "budget:2019/20"}) {
    const auto refused = post("2019-09-02", "policy_officer", list, {{"of", of}, {"title", "A title"}});
    EXPECT_EQ(refused.status, 422) << of;
    EXPECT_THAT(refused.body, HasSubstr("href=\"#of\"")) << of;
  }
}

TEST_F(DraftPages, lead_from_making_a_draft_to_adopting_it) {
  const auto made = post("2019-09-02", "policy_officer", list,
                         {{"of", "annual_report:2019/20"}, {"title", "Annual report 2019/20"}});
  ASSERT_EQ(made.status, 303);
  const auto draft = list + "/annual-report-2019-20";
  EXPECT_EQ(post("2019-09-03", "policy_officer", draft + "/window",
                 {{"opens_on", "2019-09-04"}, {"closes_on", "2019-09-06"}})
                .status,
            303);
  EXPECT_EQ(post("2019-09-06", "panel_clerk", draft + "/comments",
                 {{"edition", "1"}, {"comment", "Say which <b>quarters</b> are missing"}})
                .status,
            303);
  const auto comment = dorset.draft("annual-report-2019-20").comments.front().id;
  const auto unanswered = post("2019-09-09", "chief_executive", draft + "/adopt", {{"edition", "1"}});
  EXPECT_EQ(unanswered.status, 422);
  EXPECT_THAT(unanswered.body, HasSubstr("href=\"#comment-1\""));
  const auto empty = post("2019-09-09", "chief_executive", draft + "/answers", {{"comment", comment}});
  EXPECT_THAT(empty.body, HasSubstr("href=\"#decision-1\""));
  EXPECT_EQ(post("2019-09-09", "chief_executive", draft + "/answers",
                 {{"comment", comment}, {"decision", "accepted"}, {"answer", "They are named."}})
                .status,
            303);
  EXPECT_EQ(post("2019-09-09", "chief_executive", draft + "/adopt", {{"edition", "1"}}).status, 303);
  EXPECT_THAT(get("2019-09-10", "panel_member", draft).body,
              HasSubstr("Say which &lt;b&gt;quarters&lt;/b&gt; are missing"));
}

TEST_F(DraftPages, give_back_the_words_of_a_comment_that_came_too_late) {
  const auto slug = dorset.refresh();
  ASSERT_TRUE(dorset.open(slug, "2019-09-24", "2019-09-24", "2019-10-11"));
  const auto late = post("2019-10-12", "panel_member", list + "/" + slug + "/comments",
                         {{"edition", "1"}, {"comment", "Words of <b>an hour</b>"}});
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.body, HasSubstr("href=\"#comment\">The last day to comment was 11 October 2019."));
  EXPECT_THAT(late.body, HasSubstr("id=\"comment\""));
  EXPECT_THAT(late.body, HasSubstr("readonly"));
  EXPECT_THAT(late.body, HasSubstr("Words of &lt;b&gt;an hour&lt;/b&gt;"));
  EXPECT_THAT(late.body, Not(HasSubstr("Send the comment")));
  EXPECT_THAT(post("2019-10-12", "panel_member", list + "/" + slug + "/comments").body,
              HasSubstr("id=\"comment\""))
      << "the summary's link leads to it, also without a word";
  EXPECT_THAT(dorset.draft(slug).comments, IsEmpty());
}

TEST_F(DraftPages, take_no_comment_on_an_edition_its_writer_has_not_read) {
  const auto slug = dorset.refresh();
  const auto comments = list + "/" + slug + "/comments";
  ASSERT_TRUE(dorset.open(slug, "2019-09-24", "2019-09-24", "2019-10-11"));
  const auto chosen = dorset.draft(slug).latest().sections.back().id;
  ASSERT_TRUE(dorset.revise(slug, "2019-09-25", "Veterans"));
  ASSERT_TRUE(dorset.open(slug, "2019-09-26", "2019-09-24", "2019-10-11"));
  const auto overtaken = post("2019-09-27", "panel_member", comments,
                              {{"edition", "1"}, {"section", chosen}, {"comment", "Words on edition 1"}});
  EXPECT_EQ(overtaken.status, 422);
  EXPECT_THAT(overtaken.body, HasSubstr("Edition 2 was put out for comment while you were writing."));
  EXPECT_THAT(overtaken.body, HasSubstr("Words on edition 1"));
  const auto the_same_section = dorset.draft(slug).latest().sections.back().id;
  EXPECT_THAT(overtaken.body, HasSubstr("value=\"" + the_same_section + "\" selected"));
  EXPECT_EQ(post("2019-09-27", "panel_member", comments, {{"comment", "On no edition"}}).status, 422);
  EXPECT_THAT(dorset.draft(slug).comments, IsEmpty());
  const auto taken = post("2019-09-27", "panel_member", comments,
                          {{"edition", "2"}, {"section", the_same_section}, {"comment", "Words"}});
  EXPECT_EQ(taken.status, 303);
  EXPECT_EQ(dorset.draft(slug).comments.size(), 1U);
}

TEST_F(DraftPages, tell_the_panel_what_waits_for_its_comments_and_until_when) {
  const auto slug = dorset.refresh();
  ASSERT_TRUE(dorset.open(slug, "2019-09-20", "2019-09-24", "2019-10-11"));
  EXPECT_THAT(get("2019-09-23", "panel_member", list).body, HasSubstr("No draft is open for your comments"));
  ASSERT_TRUE(dorset.say(slug, "2019-09-24", "More"));
  EXPECT_THAT(get("2019-09-24", "panel_member", list).body,
              HasSubstr(": comment by the end of 11 October 2019. 1 comment so far."));
  const auto office = get("2019-09-24", "policy_officer", list).body;
  EXPECT_THAT(office, Not(HasSubstr("Open for your comments")));
  EXPECT_THAT(office, HasSubstr("Not answered"));
  EXPECT_THAT(office, HasSubstr(">11 October 2019<"));
}

TEST_F(DraftPages, lead_back_to_the_comments_and_say_there_what_was_done) {
  const auto slug = dorset.refresh();
  const auto draft = list + "/" + slug;
  ASSERT_TRUE(dorset.open(slug, "2019-09-24", "2019-09-24", "2019-10-11"));
  EXPECT_THAT(get("2019-09-24", "panel_member", draft).body, HasSubstr("href=\"#comments\""));
  const auto page = ask(dorset, "2019-09-24", "panel_member", Method::get, draft, {{"done", "commented"}});
  EXPECT_GT(page.body.find("Your comment is sent."), page.body.find("id=\"comments\""));
}

TEST_F(DraftPages, say_everything_that_is_wrong_with_a_new_draft) {
  const auto refused = post("2019-09-02", "policy_officer", list, {{"of", ""}, {"title", " "}});
  EXPECT_THAT(refused.body, HasSubstr("href=\"#of\""));
  EXPECT_THAT(refused.body, HasSubstr("href=\"#title\""));
}

TEST_F(DraftPages, add_and_take_out_sections_without_losing_a_word_or_saving_one) {
  const auto slug = dorset.refresh();
  const auto edit = list + "/" + slug + "/edit";
  const std::vector<std::pair<std::string, std::string>> form{
      {"from", "1"},         {"key-1", "pillar-1"},   {"heading-1", "First"}, {"text-1", "Unsaved words"},
      {"key-2", "pillar-2"}, {"heading-2", "Second"}, {"text-2", ""}};
  auto with = [&](const char* act) {
    auto fields = form;
    fields.emplace_back("do", act);
    return post("2019-09-03", "policy_officer", edit, fields);
  };
  const auto added = with("add-1");
  EXPECT_EQ(added.status, 200);
  EXPECT_THAT(added.body, HasSubstr("Unsaved words"));
  EXPECT_THAT(added.body, HasSubstr("name=\"heading-3\" type=\"text\" value=\"Second\""));
  EXPECT_THAT(with("remove-2").body, Not(HasSubstr("heading-2")));
  EXPECT_EQ(dorset.draft(slug).editions.size(), 1U);
  EXPECT_EQ(with("save").status, 303);
  EXPECT_EQ(dorset.draft(slug).latest().sections.size(), 2U);
  EXPECT_THAT(get("2019-09-03", "policy_officer", list + "/" + slug).body,
              HasSubstr("This section is taken out."));
}

TEST_F(DraftPages, public_pages_are_made_of_adopted_drafts_alone) {
  const auto slug = dorset.refresh();
  ASSERT_TRUE(dorset.revise(slug, "2019-09-10", "Veterans"));
  EXPECT_THAT(published(), IsEmpty());
  ASSERT_TRUE(dorset.open(slug, "2019-09-24", "2019-09-24", "2019-10-11"));
  ASSERT_TRUE(dorset.say(slug, "2019-09-25", "More on veterans"));
  EXPECT_THAT(published(), IsEmpty());
  ASSERT_TRUE(dorset.answer(slug, "2019-10-12", "partly", "A line was added."));
  ASSERT_TRUE(dorset.adopt(slug, "2019-10-12"));
  const auto files = published();
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].path, "drafts/index.html");
  EXPECT_EQ(files[1].path, "drafts/refresh-of-september-2019.html");
  EXPECT_THAT(files[1].bytes, HasSubstr("<ins>Veterans"));
  EXPECT_THAT(files[1].bytes, HasSubstr("1 amendment"));
  EXPECT_THAT(files[1].bytes, HasSubstr("Member of the Panel, 25 September 2019"));
  EXPECT_THAT(files[1].bytes, HasSubstr("Accepted in part"));
  EXPECT_THAT(files[1].bytes, HasSubstr("href=\"../index.html\""));
  EXPECT_LT(files[1].bytes.find("id=\"text\""), files[1].bytes.find("id=\"changes\""))
      << "the text itself comes before its changes";
}

TEST_F(DraftPages, public_page_names_every_window_and_the_day_it_really_closed) {
  const auto slug = dorset.refresh();
  ASSERT_TRUE(dorset.open(slug, "2019-09-24", "2019-09-24", "2019-10-11"));
  ASSERT_TRUE(dorset.act("2019-09-25", "policy_officer", [&](storage::Work& work) {
    return close_window(work, dorset.draft(slug), "A page was missing.");
  }));
  ASSERT_TRUE(dorset.open(slug, "2019-09-26", "2019-09-26", "2019-09-30"));
  ASSERT_TRUE(dorset.adopt(slug, "2019-10-01"));
  const auto page = published()[1].bytes;
  EXPECT_THAT(page,
              HasSubstr("From 24 September 2019 to 25 September 2019. The last day was to be 11 October "
                        "2019; comments were closed early: A page was missing."));
  EXPECT_THAT(page, HasSubstr("From 26 September 2019 to 30 September 2019"));
}

TEST_F(DraftPages, publication_is_recorded_once_and_changes_no_public_byte) {
  const auto slug = dorset.refresh();
  ASSERT_TRUE(dorset.open(slug, "2019-09-24", "2019-09-24", "2019-09-24"));
  ASSERT_TRUE(dorset.adopt(slug, "2019-09-25"));
  const auto before = published();
  const auto record_it = [&] {
    storage::Work work(dorset.session(), dorset.schema(), {"account", "chief_executive"},
                       support::noon("2019-09-26"));
    record_publication(work);
    work.commit();
  };
  record_it();
  const auto line = storage::journal_head(dorset.session()).number;
  record_it();
  EXPECT_EQ(storage::journal_head(dorset.session()).number, line);
  EXPECT_EQ(published()[1].bytes, before[1].bytes);
  EXPECT_THAT(open_for_comment(dorset.session(), calendar::parse_date("2019-09-24").value()), IsEmpty());
}

}  // namespace
}  // namespace reeve::consultation
