#pragma once

#include <cstdint>
#include <vector>

#include "count/bootstrap/drawn_persons.hpp"
#include "count/evaluation/person_evaluator.hpp"
#include "store/manifest.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Records what active persons, who have a stored contact or registration
 * (M12), add to the used cells.
 */
class PersonRecorder
{
  public:
    //! The arguments must live as long as this.
    PersonRecorder(store::Manifest const& manifest, ScenarioPlan const& plan,
                   ScenarioTallies const& layout, UsedCells const& used);

    //! Records the persons of a shard, with all threads. \pre \p shard has
    //! its keys.
    void add(store::Shard const& shard);

    //! The memory of what was recorded since the last take().
    std::int64_t bytes() const;
    //! What was recorded; nothing is left here.
    DrawnPersons take();

  private:
    //! The objects of one thread.
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
