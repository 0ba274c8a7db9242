namespace Yipai.Privacy.Server.Rights;

/// <summary>Names the handler to which a person's information moves at the person's request (PIPL 45).</summary>
public sealed record PortabilityRecipient
{
    /// <summary>Creates the recipient as the person named it.</summary>
    /// <param name="name">The full name of the other handler.</param>
    /// <param name="contact">How the person reaches the other handler.</param>
    /// <exception cref="ArgumentException">The name or the contact is empty.</exception>
    public PortabilityRecipient(string name, string contact)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(contact);
        Name = name;
        Contact = contact;
    }

    /// <summary>Gets the full name of the other handler.</summary>
    public string Name { get; }

    /// <summary>Gets how the person reaches the other handler.</summary>
    public string Contact { get; }

    /// <summary>Returns the name of the type, because the person chose the handler.</summary>
    public override string ToString() => nameof(PortabilityRecipient);
}
