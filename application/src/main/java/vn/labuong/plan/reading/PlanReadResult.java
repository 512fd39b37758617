package vn.labuong.plan.reading;

/** What comes of reading a file: a plan, or the reason why the file is refused. Nothing is stored in either case. */
public sealed interface PlanReadResult permits PlanReading, PlanRefusal {}
