/// The teams of the company and which is below which. Customers and deals belong to teams by their codes, tokens name a
/// user's own teams, and a manager sees what is below. Administrators keep the teams here; every service has a copy, fed
/// by `crm.team.changed.v1`, by which it decides who sees what.
@NullMarked
package io.kehu.customer.team;

import org.jspecify.annotations.NullMarked;
