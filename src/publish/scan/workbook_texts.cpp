#include "publish/scan/workbook_texts.hpp"

#include <minizip/unzip.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"

namespace samspil::publish {
namespace {

//! An archive that is open.
class Archive
{
  public:
    explicit Archive(std::filesystem::path path)
        : path_(std::move(path)), file_(::unzOpen64(path_.c_str()))
    {
        if (file_ == nullptr) {
            throw_damaged();
        }
    }
    ~Archive() { ::unzClose(file_); }
    Archive(Archive const&) = delete;
    Archive& operator=(Archive const&) = delete;

    //! Calls \p visit with the name and content of each part.
    template <class Visit>
    void visit_parts(Visit const& visit)
    {
        int state = ::unzGoToFirstFile(file_);
        for (; state == UNZ_OK; state = ::unzGoToNextFile(file_)) {
            std::array<char, 256> name{};
            unz_file_info64 info{};
            if (::unzGetCurrentFileInfo64(file_, &info, name.data(),
                                          name.size() - 1, nullptr, 0, nullptr,
                                          0) != UNZ_OK) {
                throw_damaged();
            }
            visit(std::string(name.data()), content());
        }
        if (state != UNZ_END_OF_LIST_OF_FILE) {
            throw_damaged();
        }
    }

  private:
    std::string content()
    {
        if (::unzOpenCurrentFile(file_) != UNZ_OK) {
            throw_damaged();
        }
        std::string text;
        std::vector<char> buffer(1U << 16U);
        int read = 0;
        while ((read = ::unzReadCurrentFile(
                    file_, buffer.data(),
                    static_cast<unsigned>(buffer.size()))) > 0) {
            text.append(buffer.data(), static_cast<std::size_t>(read));
        }
        if (read < 0 || ::unzCloseCurrentFile(file_) != UNZ_OK) {
            throw_damaged();
        }
        return text;
    }

    [[noreturn]] void throw_damaged() const
    {
        throw base::Error(path_.string() +
                          " cannot be read back as a workbook");
    }

    std::filesystem::path path_;
    unzFile file_;
};

std::string without_entities(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        {{"&lt;", '<'},
         {"&gt;", '>'},
         {"&quot;", '"'},
         {"&apos;", '\''},
         {"&amp;", '&'}}};
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        bool is_found = false;
        for (auto const& [entity, character] : entities) {
            if (text.substr(i).starts_with(entity)) {
                plain += character;
                i += entity.size();
                is_found = true;
                break;
            }
        }
        if (!is_found) {
            plain += text[i++];
        }
    }
    return plain;
}

//! What stands between tags. Of sheets, that is numbers, and the library puts
//! all texts elsewhere.
void visit_text_nodes(std::string const& xml, std::string const& where,
                      TextVisit const& visit)
{
    for (std::size_t begin = xml.find('>'); begin != std::string::npos;
         begin = xml.find('>', begin)) {
        auto const end = xml.find('<', ++begin);
        if (end == std::string::npos) {
            return;
        }
        if (end > begin) {
            visit(without_entities(
                      std::string_view(xml).substr(begin, end - begin)),
                  where);
        }
    }
}

//! The values of attributes called name="…", as sheets have them.
void visit_names(std::string const& xml, std::string const& where,
                 TextVisit const& visit)
{
    constexpr std::string_view key = " name=\"";
    for (auto at = xml.find(key); at != std::string::npos;
         at = xml.find(key, at)) {
        at += key.size();
        auto const end = xml.find('"', at);
        if (end == std::string::npos) {
            return;
        }
        visit(without_entities(std::string_view(xml).substr(at, end - at)),
              where);
    }
}

}  // namespace

void visit_workbook_texts(std::filesystem::path const& file,
                          TextVisit const& visit)
{
    Archive(file).visit_parts([&](std::string const& name,
                                  std::string const& content) {
        if (name == "xl/sharedStrings.xml" || name.starts_with("docProps/")) {
            visit_text_nodes(content, name, visit);
        } else if (name == "xl/workbook.xml") {
            visit_names(content, name, visit);
        }
    });
}

}  // namespace samspil::publish
