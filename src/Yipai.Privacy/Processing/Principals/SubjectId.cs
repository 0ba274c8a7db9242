using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>The id of a person (个人信息主体) in the records of a host: opaque, pseudonymous, never a name or a number.</summary>
/// <remarks>
/// It is a type, so that nobody can swap it with a <see cref="HandlerId"/>. Stores and the wire hold its text unchanged.
/// It prints without its text, because an id links every record of one person (PIPL 4; P4.3.1). Use <see cref="Value"/> where
/// you need the text.
/// </remarks>
/// <example><code>ConsentState state = await ledger.GetStateAsync(guard.Handler.Id, new SubjectId("a1b2c3"));</code></example>
[JsonConverter(typeof(SubjectIdJsonConverter))]
public readonly record struct SubjectId
{
    private readonly string? _value;

    /// <summary>Creates an id from the text that the host keeps.</summary>
    /// <param name="value">1 to 256 characters that are not all blank, without control characters.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is blank, too long, or has a control character or half a surrogate pair.</exception>
    public SubjectId(string value) => _value = IdentifierText.Check(value, nameof(SubjectId), nameof(value));

    /// <summary>Gets the text of the id, as it is stored and sent.</summary>
    /// <exception cref="InvalidOperationException">The id is the default value: nobody set it.</exception>
    public string Value => _value ?? throw new InvalidOperationException(IdentifierText.Unset(nameof(SubjectId)));

    /// <summary>Indicates whether this is the default value, which names nobody and is refused everywhere.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Tries to create an id from a text.</summary>
    /// <returns>False when the text could not be an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out SubjectId id)
    {
        bool isValid = IdentifierText.IsValid(text);
        id = isValid ? new SubjectId(text!) : default;
        return isValid;
    }

    /// <summary>Throws when an argument is the default value; every store of your own may use it at its edge.</summary>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public static void ThrowIfDefault(SubjectId id, [CallerArgumentExpression(nameof(id))] string? paramName = null)
    {
        if (id._value is null)
        {
            throw new ArgumentException(IdentifierText.Unset(nameof(SubjectId)), paramName);
        }
    }

    /// <summary>Returns the name of the type, never the text of the id.</summary>
    public override string ToString() => nameof(SubjectId);
}
