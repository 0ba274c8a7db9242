namespace Yipai.Privacy.Detection;

/// <summary>Says whether a value is valid, and why not.</summary>
/// <remarks>It never holds the value.</remarks>
/// <param name="Fault">The fault, or <see cref="ValueFault.None"/> for a valid value.</param>
public readonly record struct ValueCheck(ValueFault Fault)
{
    /// <summary>Gets whether the value is valid.</summary>
    public bool IsValid => Fault == ValueFault.None;

    /// <summary>Returns <c>valid</c>, or <c>invalid</c> and the reason in lower case.</summary>
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

    /// <summary>Converts a fault to the check that has this result.</summary>
    public static implicit operator ValueCheck(ValueFault fault) => FromValueFault(fault);

    /// <summary>Returns the check that has this fault as its result.</summary>
    public static ValueCheck FromValueFault(ValueFault fault) => new(fault);
}
