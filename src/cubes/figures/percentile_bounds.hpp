#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cubes/figures/key_figure_values.hpp"

namespace samspil::cubes {

/*!
 * The 95 % percentile bounds of many figures from their replicates (M12).
 *
 * It stores the tails of each figure's values: so many of the smallest and of
 * the largest that a bound is always among them, some 26 of each for 1,000
 * replicates. The order in which replicates are added does not matter, nor does
 * the rank that formed them.
 */
class PercentileBounds
{
  public:
    //! \param replicates B, also if parts of them are added elsewhere.
    PercentileBounds(std::size_t figures, std::int64_t replicates);

    //! Figures [begin, end).
    struct FigureRange
    {
        std::size_t begin;
        std::size_t end;
    };

    /*!
     * Add values of some figures in one or more replicates. Threads may add
     * ranges that do not overlap at once.
     *
     * \param values [replicate, figure], with rows \p stride apart; NaN where a
     *        figure is missing.
     */
    void add(std::span<double const> values, std::size_t stride,
             FigureRange range);

    struct Bounds
    {
        double lower;  //!< NaN: missing in more than half of the replicates
        double upper;  //!< likewise
    };
    Bounds bounds(std::size_t figure) const;

    std::size_t figure_count() const { return seen_.size(); }
    //! The length of a full tail.
    std::size_t depth() const { return depth_; }
    static std::size_t depth_of(std::int64_t replicates);

    //! What is stored of one figure.
    struct Tails
    {
        std::int64_t seen;                 //!< replicates with a value
        std::span<double const> smallest;  //!< ascending
        std::span<double const> largest;   //!< descending
    };
    //! The values that are there, depth() at most.
    Tails tails(std::size_t figure) const;
    //! Adds the tails of other replicates of the figure. \pre they are as long
    //! as tails() would give them, or longer; the rest is not read.
    void merge_tails(std::size_t figure, Tails const& theirs);

    //! The memory that bounds take.
    static std::int64_t bytes_of(std::size_t figures, std::int64_t replicates);

    //! The tails of figures [begin, end) as bytes, to be sent between ranks.
    std::string to_bytes(std::size_t begin, std::size_t end) const;
    //! Adds the tails that to_bytes() gave on another rank.
    void merge_bytes(std::size_t begin, std::size_t end,
                     std::string_view bytes);

  private:
    //! The length of a figure's tails so far.
    std::size_t tail_size(std::size_t figure) const;

    std::int64_t replicates_;         //!< B
    std::size_t depth_;               //!< length of a full tail
    std::vector<std::int64_t> seen_;  //!< [figure] replicates with a value
    std::vector<double> smallest_;    //!< [figure, depth] ascending
    std::vector<double> largest_;     //!< [figure, depth] descending
};

//! Fills the bounds of all figures. \pre \p bounds are of these figures.
void set_bounds(PercentileBounds const& bounds, KeyFigureValues& figures);

}  // namespace samspil::cubes
