import type { ButtonHTMLAttributes } from 'react';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `filled` for the one main action of a group, `text` for an underlined word in a line, `bare` for a mark of the transport. */
  readonly look?: 'outlined' | 'filled' | 'text' | 'bare';
}

export function Button({ look = 'outlined', className, ...rest }: ButtonProps) {
  return <button type="button" className={`button button-${look}${className === undefined ? '' : ` ${className}`}`} {...rest} />;
}
