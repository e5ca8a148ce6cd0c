#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/years.hpp"
#include "cubes/period.hpp"
#include "publish/disclosure/reader_table.hpp"
#include "publish/disclosure/room_guide.hpp"
#include "publish/knowledge/areas.hpp"
#include "publish/knowledge/form_key.hpp"

namespace samspil::publish {

/*!
 * Where a sensitive count of an area and period finds room, by what is known of
 * the published tables: what it gains, a large count of the same kind in another
 * place of its cluster and region loses, and in its own place the counts that
 * stand beside it in the same sums. Where a pooled period is told, other years
 * make good for it.
 *
 * So a handful of places × years × kinds of counts suffices for nearly all:
 * about a hundred variables of a hundred thousand.
 */
class PlaceGuide : public RoomGuide
{
  public:
    //! What the variables and candidates are.
    struct Meaning
    {
        base::Years years;
        std::vector<cubes::Period> periods;
        Areas areas;
        std::size_t kinds;              //!< free counts of a place and year
        std::vector<LinearForm> forms;  //!< over kinds
        std::vector<FormKey> candidates;
        std::vector<FormKey> sensitive;
        std::vector<std::int64_t> values;  //!< [year, place, kind]
    };

    explicit PlaceGuide(Meaning meaning);

    std::vector<Variable> variables(std::uint32_t sensitive,
                                    KnownRows const& known) const override;
    std::uint64_t group_of(std::uint32_t sensitive) const override
    {
        auto const& key = meaning_.sensitive[sensitive];
        return key.area * meaning_.periods.size() + key.period;
    }
    std::size_t slot_size() const override { return meaning_.kinds; }

  private:
    using Kinds = std::vector<Variable>;

    Variable variable_of(std::size_t year, std::size_t place,
                         Variable kind) const;
    std::vector<std::size_t> years_pooled_with(cubes::Period const& own) const;
    std::int64_t value_of(Variable kind, std::size_t place,
                          cubes::Period const& period) const;
    std::vector<std::int64_t> weights_of(FormKey const& key) const;
    PlaceSet places_near(FormKey const& key) const;
    Kinds own_kinds(FormKey const& key, std::size_t place,
                    std::size_t most) const;
    Kinds partners(FormKey const& key, std::size_t place, Variable own,
                   std::size_t most, KnownRows const& known) const;
    std::vector<std::uint32_t> local_rows(Variable variable, std::size_t place,
                                          KnownRows const& known) const;
    std::vector<Variable> product(std::vector<std::size_t> const& years,
                                  PlaceSet const& places,
                                  Kinds const& kinds) const;

    Meaning meaning_;
};

}  // namespace samspil::publish
