namespace Yipai.Cases.Media;

/// <summary>Counts the removed parts of one kind.</summary>
/// <param name="Kind">The kind of metadata, never a value.</param>
/// <param name="Count">The number of removed segments, chunks, boxes, items or tracks, 1 or more.</param>
public readonly record struct RemovedMetadata(MetadataKind Kind, int Count);
