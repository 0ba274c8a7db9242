using Yipai.Privacy.Detection;

namespace Yipai.Privacy;

/// <summary>The validators by the name of a kind, as files and command lines write it.</summary>
public static class ValueValidators
{
    /// <summary>The names: ID_CARD, USCC, MOBILE, LANDLINE, PLATE, CARD, PASSPORT, EMAIL, IP, MAC, IMEI.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["ID_CARD", "USCC", "MOBILE", "LANDLINE", "PLATE", "CARD", "PASSPORT", "EMAIL", "IP", "MAC", "IMEI"];

    /// <summary>Checks a value as one of the named kind.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>; <c>ID_CARD</c> takes the cards of Hong Kong and Taiwan as well.</param>
    /// <param name="value">The value.</param>
    /// <param name="check">The result, where the kind is known.</param>
    /// <returns>Whether the kind is known.</returns>
    public static bool TryValidate(string kind, ReadOnlySpan<char> value, out ValueCheck check)
    {
        ValueCheck? result = kind switch
        {
            "ID_CARD" => IdentityCard(value),
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
            _ => null,
        };
        check = result ?? ValueFault.Shape;
        return result is not null;
    }

    private static ValueCheck IdentityCard(ReadOnlySpan<char> value) =>
        RegionalIdentityValidator.ValidateHongKong(value).IsValid || RegionalIdentityValidator.ValidateTaiwan(value).IsValid
            ? ValueFault.None
            : IdentityNumberValidator.Validate(value);
}
