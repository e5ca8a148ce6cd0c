#include "publish/scan/texts_of_file.hpp"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "publish/scan/workbook_texts.hpp"

namespace samspil::publish {
namespace {

std::string content_of(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string content((std::istreambuf_iterator<char>(file)),
                        std::istreambuf_iterator<char>());
    if (!file) {
        throw base::Error(path.string() + " cannot be read back");
    }
    return content;
}

void visit_json(nlohmann::json const& json, std::string const& where,
                TextVisit const& visit)
{
    if (json.is_string()) {
        visit(json.get_ref<std::string const&>(), where);
    }
    if (json.is_object()) {
        for (auto const& [key, value] : json.items()) {
            visit(key, where);
            visit_json(value, where, visit);
        }
    } else if (json.is_array()) {
        for (auto const& value : json) {
            visit_json(value, where, visit);
        }
    }
}

void visit_json_text(std::string_view text, std::filesystem::path const& path,
                     TextVisit const& visit)
{
    auto const json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        throw base::Error(path.string() + " cannot be read back as JSON");
    }
    visit_json(json, "its texts", visit);
}

//! What stands within quotes, line by line.
void visit_quoted(std::string_view text, TextVisit const& visit)
{
    std::size_t line = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++line;
        } else if (text[i] == '"') {
            auto const end = text.find('"', i + 1);
            if (end == std::string_view::npos) {
                return;
            }
            visit(text.substr(i + 1, end - i - 1),
                  "line " + std::to_string(line));
            i = end;
        }
    }
}

//! The columns of a table of figures before its numbers.
void visit_table(std::string_view text, char separator, TextVisit const& visit)
{
    constexpr int columns_of_text = 7;
    std::size_t line = 1;
    int column = 0;
    bool is_quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        is_quoted = is_quoted != (text[i] == '"');
        bool const is_end =
            !is_quoted && (text[i] == separator || text[i] == '\n');
        if (!is_end) {
            continue;
        }
        if (column++ < columns_of_text) {
            visit(text.substr(begin, i - begin),
                  "line " + std::to_string(line));
        }
        begin = i + 1;
        if (text[i] == '\n') {
            ++line;
            column = 0;
        }
    }
}

void visit_page(std::string_view text, std::filesystem::path const& path,
                TextVisit const& visit)
{
    constexpr std::string_view begin_of_data =
        "<script type=\"application/json\" id=\"publication\">";
    auto begin = text.find(begin_of_data);
    if (begin == std::string_view::npos) {
        throw base::Error(path.string() +
                          " has no data where they are "
                          "expected");
    }
    begin += begin_of_data.size();
    visit_json_text(text.substr(begin, text.find("</script>", begin) - begin),
                    path, visit);
}

}  // namespace

void visit_texts(std::filesystem::path const& file, TextVisit const& visit)
{
    auto const type = file.extension();
    if (type == ".xlsx") {
        visit_workbook_texts(file, visit);
        return;
    }
    if (type == ".h5") {
        return;  // its names and attributes are the manifest's
    }
    if (type == ".pdf") {
        return;  // drawn of published.h5 and the codebook alone
    }
    auto const text = content_of(file);
    if (type == ".json" || text.starts_with('{')) {
        visit_json_text(text, file, visit);
    } else if (type == ".px") {
        visit_quoted(text, visit);
    } else if (type == ".csv" || type == ".txt") {
        visit_table(text, type == ".csv" ? ',' : '\t', visit);
    } else if (type == ".html") {
        visit_page(text, file, visit);
    } else {
        throw base::Error(file.string() +
                          " is of no type that a publication has");
    }
}

}  // namespace samspil::publish
