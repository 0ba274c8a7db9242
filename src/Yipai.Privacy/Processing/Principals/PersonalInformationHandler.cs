using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Describes the company that decides the purpose and means of processing (个人信息处理者, PIPL 73(1)).</summary>
/// <remarks>
/// The host supplies its company as data; the SDK has no company as a constant (P3-1; PIPL 17 asks for name and contact).
/// </remarks>
/// <example>
/// <code>
/// services.AddYipaiPrivacy(options =&gt;
/// {
///     options.Handler = new PersonalInformationHandler("大连示范城市", "privacy@example.cn");
/// });
/// </code>
/// </example>
public sealed record PersonalInformationHandler
{
    /// <summary>Creates a handler with a name and a contact.</summary>
    /// <param name="name">The full name, as citizens see it.</param>
    /// <param name="contact">How a person reaches the handler about personal information (P4.2.3/1).</param>
    /// <param name="id">A short id that records carry. The name serves as the id when this is null.</param>
    /// <param name="role">Whether the handler acts for itself or for a state organ.</param>
    /// <exception cref="PrivacyException">Thrown with YP0110 when the name or the contact is empty.</exception>
    public PersonalInformationHandler(string name, string contact, HandlerId? id = null, HandlerRole role = HandlerRole.Commercial)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(contact);
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(contact))
        {
            throw PrivacyException.NoHandler();
        }

        Name = name;
        Contact = contact;
        Id = id ?? new HandlerId(name);
        Role = role;
    }

    /// <summary>Gets the short id that records carry.</summary>
    public HandlerId Id { get; }

    /// <summary>Gets the full name, as citizens see it.</summary>
    public string Name { get; }

    /// <summary>Gets how a person reaches the handler.</summary>
    public string Contact { get; }

    /// <summary>Gets on whose behalf the handler acts.</summary>
    public HandlerRole Role { get; }

    /// <summary>Indicates whether this is the handler of samples and demonstrations, whose texts are all marked as examples.</summary>
    internal bool IsDemonstration => Id.Value == "demonstration" && Name.EndsWith("（示例）", StringComparison.Ordinal);

    /// <summary>Gets the customer hotline (客服热线, P4.6.2/2), or null when the handler has no hotline besides the contact.</summary>
    public string? Hotline { get; init; }
}
