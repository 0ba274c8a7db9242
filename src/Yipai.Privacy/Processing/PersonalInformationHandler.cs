using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>The company that decides purpose and means (个人信息处理者, PIPL 73(1)).</summary>
/// <remarks>It is the host's company and data, never a constant of the SDK (P3-1; PIPL 17 asks for name and contact).</remarks>
public sealed record PersonalInformationHandler
{
    /// <summary>Names a handler.</summary>
    /// <param name="name">Its full name, as shown to citizens.</param>
    /// <param name="contact">Where a person reaches it about personal information (P4.2.3/1).</param>
    /// <param name="id">A short id for records; the name when omitted.</param>
    /// <param name="role">Whether it acts for itself or for a state organ.</param>
    /// <exception cref="PrivacyException">YP0110: name or contact is empty.</exception>
    public PersonalInformationHandler(string name, string contact, HandlerId? id = null, HandlerRole role = HandlerRole.Commercial)
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(contact))
        {
            throw PrivacyException.NoHandler();
        }

        Name = name;
        Contact = contact;
        Id = id ?? new HandlerId(name);
        Role = role;
    }

    /// <summary>The short id that records carry.</summary>
    public HandlerId Id { get; }

    /// <summary>The full name.</summary>
    public string Name { get; }

    /// <summary>Where a person reaches it.</summary>
    public string Contact { get; }

    /// <summary>For whom it acts.</summary>
    public HandlerRole Role { get; }

    /// <summary>The customer hotline (客服热线, P4.6.2/2), where there is one beside the contact.</summary>
    public string? Hotline { get; init; }
}
