package vn.labuong.shared.workbook.export;

/** Whether a workbook is one that we sent out. */
public sealed interface SealResult permits SealedWorkbook, SealMissing {}
