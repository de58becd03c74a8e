/** How grave something is; always told in words and by an icon too, never by colour alone. */
export type Severity = 'danger' | 'warning' | 'good' | 'neutral'
