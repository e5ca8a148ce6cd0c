#include <hdf5.h>

#include "base/error.hpp"
#include "hdf5/data_set.hpp"
#include "hdf5/detail/types.hpp"

// The member functions of DataSet for text.
namespace samspil::hdf5 {
namespace {

using detail::Handle;

//! Texts that the library allocated, freed at the end of the scope.
class TextBuffer
{
  public:
    //! \p type and \p space must outlive the object.
    TextBuffer(Handle const& type, Handle const& space, std::size_t count)
        : type_(type.get()), space_(space.get()), texts_(count, nullptr)
    {
    }
    ~TextBuffer()
    {
        H5Dvlen_reclaim(type_, space_, H5P_DEFAULT, texts_.data());
    }
    TextBuffer(TextBuffer const&) = delete;
    TextBuffer& operator=(TextBuffer const&) = delete;

    std::vector<char*>& texts() { return texts_; }

  private:
    hid_t type_;                //!< variable-length text; not owned
    hid_t space_;               //!< the data set's; not owned
    std::vector<char*> texts_;  //!< filled by H5Dread
};

}  // namespace

std::vector<std::string> DataSet::read_texts() const
{
    auto const problem = "cannot read " + description();
    Handle const stored(SAMSPIL_H5_CALL(problem, H5Dget_type(id())), H5Tclose);
    if (H5Tget_class(stored.get()) != H5T_STRING ||
        H5Tis_variable_str(stored.get()) <= 0 || extents().size() != 1) {
        throw base::Error(description() + " is no list of text");
    }
    auto const count = element_count(extents());
    auto const type = detail::text_type(H5T_VARIABLE);
    Handle const space(SAMSPIL_H5_CALL(problem, H5Dget_space(id())), H5Sclose);
    std::vector<std::string> result;
    if (count == 0) {
        return result;
    }
    TextBuffer buffer(type, space, count);
    SAMSPIL_H5_CALL(problem, H5Dread(id(), type.get(), H5S_ALL, H5S_ALL,
                                     H5P_DEFAULT, buffer.texts().data()));
    result.reserve(count);
    for (char const* text : buffer.texts()) {
        result.emplace_back(text != nullptr ? text : "");
    }
    return result;
}

void DataSet::write_texts(std::span<std::string const> texts)
{
    if (texts.empty()) {
        return;
    }
    std::vector<char const*> pointers;
    pointers.reserve(texts.size());
    for (auto const& text : texts) {
        pointers.push_back(text.c_str());
    }
    auto const type = detail::text_type(H5T_VARIABLE);
    SAMSPIL_H5_CALL("cannot write " + description(),
                    H5Dwrite(id(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT,
                             pointers.data()));
    flush();
}

}  // namespace samspil::hdf5
