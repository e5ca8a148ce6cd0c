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
 * Of each figure only the smallest and the largest values are kept, as many
 * as a bound can lie deep: some 26 of each for 1,000 replicates. So memory
 * grows with figures, not with replicates, and the order in which replicates
 * come, or which rank formed them, is of no account.
 */
class PercentileBounds
{
  public:
    //! \p replicates: B, all that will be added anywhere.
    PercentileBounds(std::size_t figures, std::int64_t replicates);

    //! One replicate's values, [figure]; NaN: the figure is missing in it.
    void add(std::span<double const> values);

    /*!
     * Figures [begin, end) of several replicates; figures that do not overlap
     * may be added by different threads at once.
     *
     * \param values [replicate, figure], rows \p stride apart.
     */
    void add_rows(std::span<double const> values, std::size_t stride,
                  std::size_t begin, std::size_t end);

    //! What another keeper of the same figures has seen.
    void merge(PercentileBounds const& other);

    struct Bounds
    {
        double lower;  //!< NaN: missing in more than half of the replicates
        double upper;
    };
    Bounds bounds(std::size_t figure) const;

    std::size_t figure_count() const { return seen_.size(); }
    //! Values kept at each end of a figure's replicates.
    std::size_t depth() const { return depth_; }
    static std::size_t depth_of(std::int64_t replicates);

    //! What is known of one figure.
    struct Tails
    {
        std::int64_t seen;                 //!< replicates with a value
        std::span<double const> smallest;  //!< ascending
        std::span<double const> largest;   //!< descending
    };
    //! As many values as there are, depth() at most.
    Tails tails(std::size_t figure) const;
    //! What another keeper of the figure had seen, in any number of values
    //! not below what it kept.
    void merge_tails(std::size_t figure, Tails const& theirs);

    //! Bytes that a keeper takes.
    static std::int64_t bytes_of(std::size_t figures, std::int64_t replicates);

    //! Figures [begin, end) as bytes, to be sent between ranks, and back:
    //! merges what was sent.
    std::string to_bytes(std::size_t begin, std::size_t end) const;
    void merge_bytes(std::size_t begin, std::size_t end,
                     std::string_view bytes);

  private:
    //! Values of a figure that are kept in each list.
    std::size_t kept(std::size_t figure) const;

    std::int64_t replicates_;         //!< B
    std::size_t depth_;               //!< values kept at each end
    std::vector<std::int64_t> seen_;  //!< [figure] replicates with a value
    std::vector<double> smallest_;    //!< [figure, depth] ascending
    std::vector<double> largest_;     //!< [figure, depth] descending
};

//! The bounds of all figures. \pre the keeper is of these figures.
void set_bounds(PercentileBounds const& keeper, KeyFigureValues& figures);

}  // namespace samspil::cubes
