#pragma once

#include <cstdint>
#include <vector>

#include "count/bootstrap/drawn_persons.hpp"
#include "count/evaluation/person_evaluator.hpp"
#include "store/manifest.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Finds what the active persons of shards (those with a stored contact or
 * registration, M12) add to the used cells.
 */
class PersonRecorder
{
  public:
    //! The arguments must live as long as this.
    PersonRecorder(store::Manifest const& manifest, ScenarioPlan const& plan,
                   ScenarioTallies const& layout, UsedCells const& used);

    //! \p shard with its keys.
    void add(store::Shard const& shard);

    //! What was recorded since the last take().
    std::int64_t bytes() const;
    DrawnPersons take();

  private:
    //! What one thread works with.
    struct Worker
    {
        PersonEvaluator evaluate;
        Contributions contributions;
    };

    ScenarioPlan const& plan_;
    UsedCells const& used_;
    std::vector<Worker> workers_;                   //!< [thread]
    std::vector<DrawnPersons::Recorded> recorded_;  //!< [thread]
};

}  // namespace samspil::count
