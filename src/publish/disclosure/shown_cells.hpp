#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "publish/disclosure/fate.hpp"
#include "publish/disclosure/known_rows.hpp"

namespace samspil::publish {

/*!
 * Which figures are shown, and so which candidates are told: those of a figure
 * that is shown. A figure is shown only if all of its candidates may be told
 * (M10.5).
 */
class ShownCells
{
  public:
    //! \param fates [candidate] of an earlier choice.
    ShownCells(ReaderTable const& table, std::span<Fate const> fates);

    //! Whether a figure that is shown tells the candidate.
    bool tells(std::uint32_t candidate) const { return uses_[candidate] > 0; }
    bool is_shown(std::size_t cell) const { return is_shown_[cell]; }
    //! What is lost if a candidate is hidden.
    double loss(std::uint32_t candidate) const { return losses_[candidate]; }
    std::vector<double> const& losses() const { return losses_; }

    //! Hides a candidate, and so each figure that has it.
    //! \return the candidates that are told no more.
    std::vector<std::uint32_t> hide(std::uint32_t candidate);
    void show(std::size_t cell);

    //! What the reader knows: all that is told, even where it follows from the
    //! rest.
    KnownRows known_rows() const;

  private:
    void count(std::size_t cell, bool is_more);

    ReaderTable const& table_;
    std::vector<bool> is_shown_;                        //!< [cell]
    std::vector<std::uint32_t> uses_;                   //!< [candidate]
    std::vector<double> losses_;                        //!< [candidate]
    std::vector<std::vector<std::uint32_t>> cells_of_;  //!< [candidate]
};

}  // namespace samspil::publish
