namespace Yipai.Privacy.Detection;

/// <summary>What a scanner looks for.</summary>
public sealed class TextScannerOptions
{
    /// <summary>The kinds of the SDK to find; all by default.</summary>
    public IReadOnlyCollection<FindingKind> Kinds { get; init; } = FindingKinds.All;

    /// <summary>The least confidence of a finding, 0 to 1; 0.5 by default.</summary>
    public double MinConfidence { get; init; } = 0.5;

    /// <summary>Values that are never findings, such as the handler's own hotline; none by default.</summary>
    /// <remarks>Width and separators do not count: <c>0411-84801234</c> allows <c>０４１１ 84801234</c>.</remarks>
    public IReadOnlyCollection<string> AllowedValues { get; init; } = [];

    /// <summary>The host's own recognisers; none by default.</summary>
    public IReadOnlyList<TextRecognizer> Recognizers { get; init; } = [];
}
