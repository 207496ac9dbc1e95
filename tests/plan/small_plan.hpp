// A plan of two pillars and one quarter, small enough to see whole: what the tests of refusals change a cell
// of.
#pragma once

#include <map>
#include <stdexcept>
#include <string>

namespace reeve::plan {

using Texts = std::map<std::string, std::string>;

inline Texts small_plan() {
  return {
      {"papers", "paper,title,dated\n001.txt,Panel agenda pack,2019-09-24\n"},
      {"plans", "plan,term,published,source\nPlan 2017-2021,2017-2021,2017-03,001.txt:1\n"},
      {"legend",
       "starts_on,code,name,meaning,position,symbol,colour,source\n"
       "2017-03-01,green,Completed,Completed,1,✔,green,001.txt:2\n"
       "2017-03-01,yellow,In progress,In progress,2,▶,yellow,001.txt:3\n"
       "2017-03-01,red,Challenging,Challenging,3,▲,red,001.txt:4\n"},
      {"pillars",
       "plan,pillar_no,pillar,plan_contents_label,plan_contents_page,lead_members,lead_offices,"
       "other_printed_labels,source\n"
       "Plan 2017-2021,1,Protecting People,,,,,,001.txt:5\n"
       "Plan 2017-2021,2,Working Together,,,,,,001.txt:6\n"},
      {"theme_pages",
       "period,pillar_no,page_theme,theme,source\n"
       "Q1 2019/20,1,Vulnerability,Vulnerability,001.txt:7\n"
       "Q1 2019/20,2,Engagement,Engagement,001.txt:8\n"},
      {"themes",
       "period,pillar_no,pillar,theme_no,theme,cover_label_printed,detail_page_label_printed,"
       "detail_page_no_printed,shares_detail_page_with,cover_digit_printed,source\n"
       "Q1 2019/20,1,Protecting People,1,Vulnerability,,,,,,001.txt:9\n"
       "Q1 2019/20,2,Working Together,1,Engagement,,,,,,001.txt:10\n"},
      {"commitments",
       "period,commitment_no,label,parent_no,pillar_no,pillar,theme,shared_printed_row,mark_q1_2018_19,"
       "mark_q1_2019_20,rag,source,note\n"
       "Q1 2019/20,9,Problem Solving Forum,,1,Protecting People,Vulnerability,,-,^,Completed,001.txt:11,\n"
       "Q1 2019/20,9(a),Homelessness Forum,9,1,Protecting People,Vulnerability,,,,yellow,001.txt:12,\n"
       "Q1 2019/20,86,Knife crime awareness,,2,Working Together,Engagement,,,,,001.txt:13,\n"},
      {"indicators",
       "period,pillar_no,theme,indicator,value_printed,sign,value,unit,measure_kind,direction_mark,mark_"
       "column,"
       "basis,as_at,comparator_period,source,note\n"
       "Q1 2019/20,1,Vulnerability,Recorded Hate Crime,-23.4%,-,-23.4,percent,change,v,Q1 19/20,YTD,,Q1 "
       "2018/19,"
       "001.txt:14,\n"
       "Q1 2019/20,2,Engagement,Facebook total reach,\"71,652\",,71652,reach,count,^,,,,,001.txt:15,\n"},
      {"headlines",
       "period,level,pillar_no,theme,order,label,source\n"
       "Q1 2019/20,cover,1,,1,A launch,001.txt:16\n"
       "Q1 2019/20,theme,2,Engagement,1,A meeting,001.txt:17\n"},
      {"achievements",
       "period,pillar_no,theme,order,label,source\nQ1 2019/20,1,Vulnerability,1,A film,001.txt:18\n"},
      {"risks",
       "period,pillar_no,theme,order,label,value,unit,source\nQ1 2019/20,2,Engagement,1,A "
       "gap,3,posts,001.txt:19\n"},
  };
}

// The same files with one piece of text, found exactly once, put differently.
inline Texts small_plan_with(const std::string& file, const std::string& was, const std::string& is) {
  auto texts = small_plan();
  auto& text = texts.at(file);
  const auto at = text.find(was);
  if (at == std::string::npos || text.find(was, at + 1) != std::string::npos)
    throw std::logic_error("\"" + was + "\" is not once in " + file);
  text.replace(at, was.size(), is);
  return texts;
}

inline Texts small_plan_without(const std::string& file) {
  auto texts = small_plan();
  texts.erase(file);
  return texts;
}

}  // namespace reeve::plan
