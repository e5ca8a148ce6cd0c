#include "count/bootstrap/weighted_sums.hpp"

#include <limits>

#include "base/vector_clones.hpp"

namespace samspil::count {
namespace {

using Narrow = std::uint16_t;
constexpr std::int64_t max_narrow = std::numeric_limits<Narrow>::max();

/*!
 * Sums of 16 bits, of which one instruction adds eight. They are added to the
 * wide sums before they can overflow.
 */
class NarrowSums
{
  public:
    //! \pre amount * max_byte_weight fits into 16 bits.
    void add(std::int32_t amount, ByteWeights const& weights, SliceSums& sums)
    {
        auto const most = std::int64_t{amount} * max_byte_weight;
        if (bound_ + most > max_narrow) {
            this->empty_into(sums);
        }
        bound_ += most;
        if (amount == 1) {
            for (std::size_t i = 0; i < slice_length; ++i) {
                sums_[i] = static_cast<Narrow>(sums_[i] + weights.of[i]);
            }
        } else {
            auto const factor = static_cast<Narrow>(amount);
            for (std::size_t i = 0; i < slice_length; ++i) {
                sums_[i] =
                    static_cast<Narrow>(sums_[i] + factor * weights.of[i]);
            }
        }
    }

    void empty_into(SliceSums& sums)
    {
        for (std::size_t i = 0; i < slice_length; ++i) {
            sums[i] += sums_[i];
            sums_[i] = 0;
        }
        bound_ = 0;
    }

  private:
    std::array<Narrow, slice_length> sums_{};  //!< not yet in the wide ones
    std::int64_t bound_ = 0;                   //!< no sum exceeds it
};

template <class Weights>
void add_wide(std::int32_t amount, Weights const& weights, SliceSums& sums)
{
    for (std::size_t i = 0; i < slice_length; ++i) {
        sums[i] += std::int64_t{amount} * weights.of[i];
    }
}

}  // namespace

SAMSPIL_VECTOR_CLONES
void add_weighted(std::span<CellRows::Item const> items,
                  std::span<ByteWeights const> weights, SliceSums& sums)
{
    constexpr auto max_amount = max_narrow / max_byte_weight;
    NarrowSums narrow;
    for (auto const& item : items) {
        auto const& row = weights[item.row];
        if (item.amount <= max_amount) {
            narrow.add(item.amount, row, sums);
        } else {
            add_wide(item.amount, row, sums);  // bed minutes
        }
    }
    narrow.empty_into(sums);
}

SAMSPIL_VECTOR_CLONES
void add_weighted(std::span<CellRows::Item const> items,
                  std::span<WideWeights const> weights, SliceSums& sums)
{
    for (auto const& item : items) {
        add_wide(item.amount, weights[item.row], sums);
    }
}

}  // namespace samspil::count
