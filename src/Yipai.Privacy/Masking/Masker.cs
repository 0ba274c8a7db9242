namespace Yipai.Privacy.Masking;

/// <summary>Placeholder.</summary>
public sealed class Masker { /// <summary>x</summary>
    public static Masker Default { get; } = new(); }
