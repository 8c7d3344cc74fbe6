/** Chooses a role; each one says what it may do. */
import { useId } from 'preact/hooks';
import { ROLES, type Role } from '../../protocol/api/accounts.ts';
import { WORDS } from '../words.ts';

export function RoleChoice({ role, onChange }: { role: Role; onChange(role: Role): void }) {
  const words = WORDS.people;
  const name = useId();
  return (
    <fieldset class="roles">
      <legend>{words.role}</legend>
      {ROLES.map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === role} onChange={() => onChange(one)} />
          <span>
            <strong>{words.roles[one].name}</strong>
            <span class="muted">{words.roles[one].may}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
