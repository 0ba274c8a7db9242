namespace Yipai.Privacy.Detection;

/// <summary>Whether a value is valid, and why not; never the value.</summary>
/// <param name="Fault">What is wrong, or <see cref="ValueFault.None"/>.</param>
public readonly record struct ValueCheck(ValueFault Fault)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsValid => Fault == ValueFault.None;

    /// <summary><c>valid</c>, or <c>invalid</c> and the reason in lower case.</summary>
    public override string ToString() => IsValid ? "valid" : $"invalid: {Reason}";

    private string Reason => Fault switch
    {
        ValueFault.Empty => "empty",
        ValueFault.Length => "wrong length",
        ValueFault.Character => "unexpected character",
        ValueFault.Shape => "wrong shape",
        ValueFault.Prefix => "prefix never assigned",
        ValueFault.Division => "division code never valid",
        ValueFault.Date => "no such date",
        _ => "wrong check digit",
    };

    /// <summary>The check whose only result is this fault.</summary>
    public static implicit operator ValueCheck(ValueFault fault) => FromValueFault(fault);

    /// <summary>The check whose only result is this fault.</summary>
    public static ValueCheck FromValueFault(ValueFault fault) => new(fault);
}
