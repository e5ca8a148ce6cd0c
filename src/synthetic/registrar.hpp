#pragma once

#include <string_view>
#include <vector>

#include "base/civil_time.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

/*!
 * Registers one person's services: knows who acts, who pays and the target
 * group.
 *
 * The acting municipality follows some of the person's moves; another one may
 * pay, alone or beside it (table 1.1).
 */
class Registrar
{
  public:
    Registrar(Profile const& profile, Life const& life, LocalRates const& rates,
              Random& random, std::vector<ServiceRegistration>& out);

    //! One row; cut where the acting municipality follows a move.
    void add(std::string_view service, base::Day start, base::Day end);

    //! When the next row begins: before this one ends, the day after, or
    //! after a gap.
    base::Day next_start(base::Day end) const;

  private:
    void draw_payer(Profile const& profile, LocalRates const& rates);
    void add_row(std::string_view service, int acting, base::Day start,
                 base::Day end);

    int home_;  //!< the first acting municipality's code
    Life const& life_;
    Random& random_;
    std::vector<ServiceRegistration>& out_;
    std::string_view target_group_;
    int payer_ = -1;                        //!< -1: the acting one
    bool several_payers_ = false;           //!< the acting one too
    std::vector<Dwelling const*> follows_;  //!< moves with a new acting one
};

}  // namespace samspil::synthetic
