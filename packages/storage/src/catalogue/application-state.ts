/** rules.md §6.4; which moves are allowed is for the domain to say. */
export type ApplicationState =
  | 'submitted'
  | 'material_requested'
  | 'withdrawn'
  | 'answered_yes'
  | 'answered_no'
  | 'provided'
  | 'in_use'
  | 'suspended'
  | 'ended'
  | 'disposed';
