#pragma once

#include <vector>

#include "synthetic/file_catalogue.hpp"
#include "synthetic/text_buffer.hpp"

namespace samspil::synthetic {

//! The rows of some consecutive persons: one text for each file.
class Block
{
  public:
    explicit Block(FileCatalogue const& catalogue)
        : catalogue_(catalogue), texts_(catalogue.files().size())
    {
    }

    TextBuffer& at(Register id, int year)
    {
        return texts_[catalogue_.index(id, year)];
    }
    bool has(Register id) const { return catalogue_.has(id); }
    std::vector<TextBuffer> const& texts() const { return texts_; }
    void clear()
    {
        for (auto& text : texts_) {
            text.clear();
        }
    }

  private:
    FileCatalogue const& catalogue_;  //!< outlives this
    std::vector<TextBuffer> texts_;   //!< in the catalogue's order
};

}  // namespace samspil::synthetic
