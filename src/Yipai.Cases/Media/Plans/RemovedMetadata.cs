namespace Yipai.Cases.Media;

/// <summary>How many parts of one kind were taken out.</summary>
/// <param name="Kind">The kind; never a value.</param>
/// <param name="Count">The number of segments, chunks, boxes, items or tracks, 1 or more.</param>
public readonly record struct RemovedMetadata(MetadataKind Kind, int Count);
