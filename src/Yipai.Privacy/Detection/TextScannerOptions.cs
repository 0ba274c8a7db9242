namespace Yipai.Privacy.Detection;

/// <summary>Says what a scanner looks for.</summary>
public sealed class TextScannerOptions
{
    /// <summary>Gets the kinds of the SDK to find.</summary>
    /// <remarks>By default these are all kinds.</remarks>
    public IReadOnlyCollection<FindingKind> Kinds { get; init; } = FindingKinds.All;

    /// <summary>Gets the least confidence of a finding, from 0 to 1.</summary>
    /// <remarks>The default is 0.5.</remarks>
    public double MinConfidence { get; init; } = 0.5;

    /// <summary>Gets values that are never findings, such as the handler's own hotline.</summary>
    /// <remarks>
    /// By default the list is empty. Width and separators do not count: <c>0411-84801234</c> allows <c>０４１１ 84801234</c> too.
    /// </remarks>
    public IReadOnlyCollection<string> AllowedValues { get; init; } = [];

    /// <summary>Gets what finds names that no word introduces, such as the model of Yipai.Privacy.Names.</summary>
    /// <remarks>The default is null. It counts only if <see cref="Kinds"/> contains person names.</remarks>
    public NameFinder? Names { get; init; }

    /// <summary>Gets the host's own recognizers.</summary>
    /// <remarks>By default the list is empty.</remarks>
    public IReadOnlyList<TextRecognizer> Recognizers { get; init; } = [];
}
