namespace Yipai.Privacy.Processing;

/// <summary>The unique application number (唯一应用程序编号, P4.1.2-2(3)): random, one per installation.</summary>
/// <remarks>Derived from nothing, so that it says nothing of the device; a new installation gets a new one.</remarks>
public sealed record ApplicationNumber
{
    private ApplicationNumber(Guid value) => Value = value;

    /// <summary>The number.</summary>
    public Guid Value { get; }

    /// <summary>Makes the number of a new installation, or null in any operation but the five of its life.</summary>
    /// <param name="identifiers">Where it comes from.</param>
    /// <param name="operation">What the software is doing.</param>
    public static ApplicationNumber? New(IdentifierSource identifiers, ServiceOperation operation) =>
        operation is >= ServiceOperation.Install and <= ServiceOperation.Communicate ? new(identifiers.NewIdentifier()) : null;

    /// <summary>Its first four digits.</summary>
    public override string ToString() => $"{Value:N}"[..4] + "…";
}
