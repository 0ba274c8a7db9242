namespace Yipai.Privacy.Detection;

/// <summary>Says what the name of a field means.</summary>
/// <param name="Kind">What the name says about the value.</param>
/// <param name="Cue">What the name announces, in the terms of the words before a value.</param>
/// <param name="Lead">The words that announce the same in a Chinese text, such as <c>电话：</c>, or an empty text.</param>
internal sealed record FieldName(FieldKind Kind, CueKinds Cue, string Lead)
{
    /// <summary>Gets the name that says nothing about its value.</summary>
    public static FieldName None { get; } = new(FieldKind.None, CueKinds.None, "");
}
