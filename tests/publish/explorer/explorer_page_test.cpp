#include "publish/explorer/explorer_page.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "publish/explorer/explorer_template.hpp"
#include "small_publication.hpp"

namespace samspil::publish::explorer_page_test {
namespace {

TEST(ExplorerPage, has_data_in_its_one_place)
{
    EXPECT_EQ(filled_template("a@SAMSPIL_PUBLICATION@b", "$& @"), "a$& @b");
    EXPECT_THROW(filled_template("ab", "1"), base::Error);
    EXPECT_THROW(
        filled_template("@SAMSPIL_PUBLICATION@ @SAMSPIL_PUBLICATION@", "1"),
        base::Error);
}

TEST(ExplorerPage, is_the_same_for_the_same_publication)
{
    if (!has_explorer()) {
        GTEST_SKIP() << "built without node";
    }
    auto const publication = test::small_publication();
    auto const page = explorer_page(publication, names::Language::danish);
    EXPECT_EQ(page, explorer_page(publication, names::Language::danish));
    EXPECT_GT(page.size(), explorer_template().size());
    EXPECT_TRUE(page.starts_with("<!doctype html>"));
    EXPECT_EQ(page.find("http-equiv=\"refresh"), std::string::npos);
}

TEST(ExplorerPage, keeps_the_notice_of_the_map)
{
    auto const page = explorer_template();
    if (page.find("react-denmark-map") == std::string_view::npos) {
        GTEST_SKIP() << "built without node, or with tiles";
    }
    EXPECT_NE(page.find("Copyright (c) 2022 Martin Polley"),
              std::string_view::npos);
}

}  // namespace
}  // namespace samspil::publish::explorer_page_test
