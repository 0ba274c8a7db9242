namespace Yipai.Privacy.Processing;

/// <summary>Represents the unique application number (唯一应用程序编号, P4.1.2-2(3)), a random number for each installation.</summary>
/// <remarks>The number is derived from nothing, so it reveals nothing about the device. A new installation gets a new number.</remarks>
public sealed record ApplicationNumber
{
    private ApplicationNumber(Guid value) => Value = value;

    /// <summary>Gets the number.</summary>
    public Guid Value { get; }

    /// <summary>
    /// Returns the number for a new installation, or null unless the operation installs, activates, updates, removes or
    /// communicates.
    /// </summary>
    /// <param name="identifiers">The source of the random identifier.</param>
    /// <param name="operation">The operation that the software is performing.</param>
    public static ApplicationNumber? New(IdentifierSource identifiers, ServiceOperation operation)
    {
        ArgumentNullException.ThrowIfNull(identifiers);
        return operation is >= ServiceOperation.Install and <= ServiceOperation.Communicate ? new(identifiers.NewIdentifier()) : null;
    }

    /// <summary>Returns the first four hexadecimal digits of the number, followed by an ellipsis.</summary>
    public override string ToString() => $"{Value:N}"[..4] + "…";
}
