#include "publishing/pdf.hpp"

#include <gtest/gtest.h>

#include "publishing/outside_tools.hpp"
#include "publishing/pdf_contents.hpp"

namespace reeve::publishing {
namespace {

using namespace std::chrono_literals;

constexpr const char* chromium = "/usr/bin/chromium";

bool chromium_is_here() { return std::filesystem::exists(chromium); }

std::string plan(const std::string& body, const std::string& head = "") {
  return "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Police and Crime "
         "Plan</title><style>"
         "@page { size: A4; margin: 20mm; @bottom-center { content: counter(page) \" of \" counter(pages); } "
         "}"
         "section { break-before: page } .long { height: 600mm }</style>" +
         head + "</head><body><h1>Police and Crime Plan</h1>" + body + "</body></html>";
}

std::string contents_line(const std::string& id) {
  return "<li><a href=\"#" + id + "\">" + id + "</a> <span class=\"page-of\" data-target=\"" + id +
         "\"></span></li>";
}

std::string section(const std::string& id, const std::string& inside = "") {
  return "<section><h2 id=\"" + id + "\">Part " + id + "</h2>" + inside + "</section>";
}

std::string text_of_page(const std::string& pdf, int page) {
  const ScratchFolder folder;
  const std::string number = std::to_string(page);
  return run("pdftotext -layout -f " + number + " -l " + number + " " + folder.put("p.pdf", pdf).string() +
             " -")
      .words;
}

std::string info_of(const std::string& pdf) {
  const ScratchFolder folder;
  return run("pdfinfo " + folder.put("p.pdf", pdf).string()).words;
}

bool holds(const std::string& whole, const std::string& part) {
  return whole.find(part) != std::string::npos;
}

TEST(PdfContents, Page_numbers_are_asked_for_and_filled_in_by_id) {
  const std::string html =
      R"(<span>x</span><span class="page-of" data-target="a"></span> <span class="page-of" data-target="b">00</span>.)";
  EXPECT_EQ(targets_in(html), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(
      with_pages(html, {{"a", 12}}),
      R"(<span>x</span><span class="page-of" data-target="a">12</span> <span class="page-of" data-target="b">00</span>.)");
}

TEST(PdfContents, A_span_left_open_asks_for_nothing) {
  EXPECT_TRUE(targets_in("<span class=\"page-of\" data-target=\"a\">").empty());
  EXPECT_TRUE(targets_in("<span class=\"page-of\"").empty());
}

TEST(Pdf, Without_chromium_the_refusal_says_the_web_page_is_the_original) {
  const auto pdf = print_to_pdf(plan(""), {.chromium = "/nowhere/chromium"});
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.refusal().sentence,
            "The PDF could not be made: Chromium is not installed. The web page is the original and holds "
            "the same text.");
}

TEST(Pdf, A_printer_that_fails_hangs_or_prints_nothing_is_a_refusal_and_leaves_no_folder) {
  const ScratchFolder folder;
  const auto printer = [&](const std::string& script) {
    const auto path = folder.put("printer", "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
  };
  const auto reason = [&](const std::string& script) {
    const auto pdf =
        print_to_pdf(plan(""), {.chromium = printer(script), .scratch = folder.path, .time_limit = 1s});
    return pdf ? "" : pdf.refusal().sentence;
  };
  EXPECT_TRUE(holds(reason("exit 7"), "ended with code 7 and no PDF"));
  EXPECT_TRUE(holds(reason("sleep 30"), "took longer than 1 seconds"));
  EXPECT_TRUE(holds(reason("kill -9 $$"), "ended by signal 9"));
  std::filesystem::remove(folder.path / "printer");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path));
}

TEST(Pdf, Title_language_and_tags_are_in_the_file) {
  if (!chromium_is_here()) GTEST_SKIP() << chromium << " is not installed";
  const auto pdf = print_to_pdf(
      plan("<table><caption>Spend</caption><tr><th scope=\"col\">Year</th></tr><tr><td>1</td></tr></table>"));
  ASSERT_TRUE(pdf) << pdf.refusal().sentence;
  EXPECT_EQ(page_count(*pdf), 1U);
  const std::string info = info_of(*pdf);
  EXPECT_TRUE(holds(info, "Title:           Police and Crime Plan")) << info;
  EXPECT_TRUE(holds(info, "Tagged:          yes")) << info;
  EXPECT_TRUE(holds(*pdf, "/Lang (en-GB)"));
  EXPECT_TRUE(holds(*pdf, "/Outlines"));
}

TEST(Pdf, Every_page_has_its_number_and_how_many_there_are) {
  if (!chromium_is_here()) GTEST_SKIP() << chromium << " is not installed";
  const auto pdf = print_to_pdf(plan(section("a") + section("b")));
  ASSERT_TRUE(pdf) << pdf.refusal().sentence;
  for (int page = 1; page <= 3; ++page)
    EXPECT_TRUE(holds(text_of_page(*pdf, page), std::to_string(page) + " of 3")) << text_of_page(*pdf, page);
}

TEST(Pdf, The_contents_name_the_page_each_part_starts_on) {
  if (!chromium_is_here()) GTEST_SKIP() << chromium << " is not installed";
  const auto pdf = print_to_pdf(
      plan("<ol>" + contents_line("aims") + contents_line("money") + contents_line("risks") + "</ol>" +
           section("aims", "<div class=\"long\"></div>") + section("money") + section("risks")));
  ASSERT_TRUE(pdf) << pdf.refusal().sentence;
  const std::string contents = text_of_page(*pdf, 1);
  EXPECT_TRUE(holds(contents, "aims 2")) << contents;
  const auto pages = destinations_in(*pdf);
  EXPECT_GT(pages.at("money"), 3);
  EXPECT_TRUE(holds(contents, "money " + std::to_string(pages.at("money")))) << contents;
  EXPECT_TRUE(holds(contents, "risks " + std::to_string(pages.at("risks")))) << contents;
  EXPECT_TRUE(holds(text_of_page(*pdf, pages.at("risks")), "Part risks"));
}

TEST(Pdf, A_part_that_is_not_there_is_refused_by_name) {
  if (!chromium_is_here()) GTEST_SKIP() << chromium << " is not installed";
  const auto pdf = print_to_pdf(plan(contents_line("gone") + contents_line("here") + section("here")));
  ASSERT_FALSE(pdf);
  ASSERT_EQ(pdf.refusals().size(), 1U);
  EXPECT_EQ(pdf.refusal().field, "gone");
}

TEST(Pdf, The_page_can_reach_no_file_script_or_network) {
  if (!chromium_is_here()) GTEST_SKIP() << chromium << " is not installed";
  const ScratchFolder folder;
  const std::string secret = folder.put("secret.html", "<p>a secret of the server</p>").string();
  const auto pdf =
      print_to_pdf(plan("<iframe src=\"file://" + secret + "\"></iframe><object data=\"file://" + secret +
                        "\"></object><script>document.body.append('a script ran')</script>"
                        "<img src=\"http://127.0.0.1:9/picture.png\" alt=\"only words\">"));
  ASSERT_TRUE(pdf) << pdf.refusal().sentence;
  const std::string text = text_of_page(*pdf, 1);
  EXPECT_FALSE(holds(text, "secret"));
  EXPECT_FALSE(holds(text, "script ran"));
}

TEST(Pdf, The_same_page_made_at_the_same_moment_is_the_same_bytes) {
  if (!chromium_is_here()) GTEST_SKIP() << chromium << " is not installed";
  const PdfOptions options{.made_at = calendar::parse_instant("2026-11-22T03:07:49.000000Z")};
  const auto one = print_to_pdf(plan("<p>d\u0175r</p>"), options);
  const auto two = print_to_pdf(plan("<p>d\u0175r</p>"), options);
  ASSERT_TRUE(one && two);
  EXPECT_TRUE(holds(info_of(*one), "CreationDate:    Sun Nov 22 03:07:49 2026"));
  EXPECT_EQ(*one, *two);
}

TEST(Pdf, What_is_not_a_pdf_has_no_pages) { EXPECT_EQ(page_count("not a PDF"), 0U); }

}  // namespace
}  // namespace reeve::publishing
