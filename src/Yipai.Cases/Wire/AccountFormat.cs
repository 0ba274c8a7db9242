using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Cases.Wire;

/// <summary>Registrations and sign-ins as JSON on the wire (docs/wire.md), the one place where a password becomes bytes.</summary>
public static class AccountFormat
{
    /// <summary>Writes a registration as UTF-8 JSON.</summary>
    public static byte[] Write(RegistrationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return JsonSerializer.SerializeToUtf8Bytes(
            new RegistrationWire(request.AccountName, request.MobileNumber, request.Password, request.NoticeEvidence),
            AccountWireContext.Default.RegistrationWire);
    }

    /// <summary>Writes a sign-in as UTF-8 JSON.</summary>
    public static byte[] Write(SignInRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return JsonSerializer.SerializeToUtf8Bytes(
            new SignInWire(request.AccountName, request.Password, request.MobileNumber, request.NewPassword),
            AccountWireContext.Default.SignInWire);
    }

    /// <summary>Reads a registration, or returns null when the body is not JSON of texts.</summary>
    public static RegistrationRequest? ReadRegistration(ReadOnlySpan<byte> utf8Json) =>
        Read(utf8Json, AccountWireContext.Default.RegistrationWire) is { } wire
            ? new RegistrationRequest
            {
                AccountName = wire.AccountName,
                MobileNumber = wire.MobileNumber,
                Password = wire.Password,
                NoticeEvidence = wire.NoticeEvidence,
                UnknownMembers = [.. wire.Others?.Keys ?? []],
            }
            : null;

    /// <summary>Reads a sign-in, or returns null when the body is not JSON with a name and a password.</summary>
    public static SignInRequest? ReadSignIn(ReadOnlySpan<byte> utf8Json) =>
        Read(utf8Json, AccountWireContext.Default.SignInWire) is { } wire
            ? new SignInRequest(wire.AccountName, wire.Password) { MobileNumber = wire.MobileNumber, NewPassword = wire.NewPassword }
            : null;

    private static T? Read<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
