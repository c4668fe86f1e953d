import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonLook } from './button';
import { Icon } from './icon';

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  kind,
  size,
  wide,
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: LinkProps & ButtonLook) {
  return (
    <Link
      {...rest}
      className={className ? `button ${className}` : 'button'}
      data-kind={kind}
      data-size={size}
      data-wide={wide ? '' : undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </Link>
  );
}
