using Yipai.Privacy.Detection;

namespace Yipai.Privacy;

/// <summary>Finds validators by the name of a kind, as files and command lines write it.</summary>
/// <example>
/// <code>
/// bool isValid = ValueValidators.IsValid("ID_CARD", "11010519491231002X");
/// ValueCheck check = ValueValidators.Validate("ID_CARD", "110105194912310021");       // says what is wrong
/// </code>
/// </example>
public static class ValueValidators
{
    /// <summary>
    /// Gets the names: ID_CARD, HK_ID, MACAU_ID, TAIWAN_ID, USCC, MOBILE, LANDLINE, PLATE, CARD, PASSPORT, EMAIL, IP, MAC, IMEI.
    /// </summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "ID_CARD", "HK_ID", "MACAU_ID", "TAIWAN_ID", "USCC", "MOBILE", "LANDLINE", "PLATE", "CARD", "PASSPORT", "EMAIL",
        "IP", "MAC", "IMEI",
    ];

    /// <summary>Indicates whether a value is valid for the named kind.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>; <c>ID_CARD</c> accepts the cards of Hong Kong and Taiwan as well.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The kind is not one of <see cref="Kinds"/>.</exception>
    public static bool IsValid(string kind, ReadOnlySpan<char> value)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Validate(kind, value).IsValid;
    }

    /// <summary>Checks a value of the named kind and says what is wrong with it.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>; <c>ID_CARD</c> accepts the cards of Hong Kong and Taiwan as well.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The kind is not one of <see cref="Kinds"/>.</exception>
    public static ValueCheck Validate(string kind, ReadOnlySpan<char> value)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind switch
        {
            "ID_CARD" => IdentityCard(value),
            "HK_ID" => RegionalIdentityValidator.ValidateHongKong(value),
            "MACAU_ID" => RegionalIdentityValidator.ValidateMacau(value),
            "TAIWAN_ID" => RegionalIdentityValidator.ValidateTaiwan(value),
            "USCC" => CreditCodeValidator.Validate(value),
            "MOBILE" => MobileNumberValidator.Validate(value),
            "LANDLINE" => LandlineNumberValidator.Validate(value),
            "PLATE" => VehiclePlateValidator.Validate(value),
            "CARD" => BankCardValidator.Validate(value),
            "PASSPORT" => PassportValidator.Validate(value),
            "EMAIL" => EmailAddressValidator.Validate(value),
            "IP" => IpAddressValidator.Validate(value),
            "MAC" => MacAddressValidator.Validate(value),
            "IMEI" => ImeiValidator.Validate(value),
            _ => throw new ArgumentException($"There is no validator of this kind. Use one of: {string.Join(", ", Kinds)}.", nameof(kind)),
        };
    }

    private static ValueCheck IdentityCard(ReadOnlySpan<char> value) =>
        RegionalIdentityValidator.ValidateHongKong(value).IsValid || RegionalIdentityValidator.ValidateTaiwan(value).IsValid
            ? ValueFault.None
            : IdentityNumberValidator.Validate(value);
}
