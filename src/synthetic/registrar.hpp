#pragma once

#include <string_view>
#include <vector>

#include "base/civil_time.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/life.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/random.hpp"
#include "synthetic/service_registration.hpp"

namespace samspil::synthetic {

/*!
 * Registers one person's services, with the acting and the paying municipality
 * and the target group.
 *
 * The acting municipality follows some of the person's moves. Another one may
 * pay, alone or together with it (table 1.1).
 */
class Registrar
{
  public:
    Registrar(Archetype const& archetype, Life const& life,
              LocalRates const& rates, Random& random,
              std::vector<ServiceRegistration>& out);

    //! Adds a service as one row, or as several where the acting municipality
    //! follows a move.
    void add(std::string_view service, base::Day start, base::Day end);

    //! Draws when the next row begins: before this one ends, on the day after,
    //! or after a gap.
    base::Day next_start(base::Day end) const;

  private:
    void draw_payer(Archetype const& archetype, LocalRates const& rates);
    void add_row(std::string_view service, int acting, base::Day start,
                 base::Day end);

    int home_;  //!< the first acting municipality's code
    Life const& life_;
    Random& random_;
    std::vector<ServiceRegistration>& out_;
    std::string_view target_group_;
    int payer_ = -1;                        //!< -1: the acting one
    bool several_payers_ = false;           //!< the acting one too
    std::vector<Dwelling const*> follows_;  //!< moves that it follows
};

}  // namespace samspil::synthetic
