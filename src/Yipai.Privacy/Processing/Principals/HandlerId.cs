using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>The id of a handler (个人信息处理者) that records carry, such as <c>demo-city</c>.</summary>
/// <remarks>
/// It is a type, so that nobody can swap it with a <see cref="SubjectId"/>. Stores and the wire hold its text unchanged.
/// It names a company, not a person, and therefore prints as written.
/// </remarks>
/// <example><code>HandlerId city = new HandlerId("demo-city");</code></example>
[JsonConverter(typeof(HandlerIdJsonConverter))]
public readonly record struct HandlerId
{
    private readonly string? _value;

    /// <summary>Creates an id from the text that the host keeps.</summary>
    /// <param name="value">1 to 256 characters that are not all blank, without control characters.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is blank, too long, or has a control character or half a surrogate pair.</exception>
    public HandlerId(string value) => _value = IdentifierText.Check(value, nameof(HandlerId), nameof(value));

    /// <summary>Gets the text of the id, as it is stored and sent.</summary>
    /// <exception cref="InvalidOperationException">The id is the default value: nobody set it.</exception>
    public string Value => _value ?? throw new InvalidOperationException(IdentifierText.Unset(nameof(HandlerId)));

    /// <summary>Indicates whether this is the default value, which names nobody and is refused everywhere.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Tries to create an id from a text.</summary>
    /// <returns>False when the text could not be an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out HandlerId id)
    {
        bool isValid = IdentifierText.IsValid(text);
        id = isValid ? new HandlerId(text!) : default;
        return isValid;
    }

    /// <summary>Throws when an argument is the default value; every store of your own may use it at its edge.</summary>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public static void ThrowIfDefault(HandlerId id, [CallerArgumentExpression(nameof(id))] string? paramName = null)
    {
        if (id._value is null)
        {
            throw new ArgumentException(IdentifierText.Unset(nameof(HandlerId)), paramName);
        }
    }

    /// <summary>Returns an argument that a constructor stores, unless it is the default value.</summary>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    internal static HandlerId Required(HandlerId id, [CallerArgumentExpression(nameof(id))] string? paramName = null)
    {
        ThrowIfDefault(id, paramName);
        return id;
    }

    /// <summary>Returns the text of the id, or an empty text for the default value.</summary>
    public override string ToString() => _value ?? "";
}
