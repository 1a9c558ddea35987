/** The mark: a post's raised barrier beside the road. */
export function BeketMark({ size = 32 }: { size?: number }) {
  return <img src="/beket.svg" width={size} height={size} alt="" />;
}
