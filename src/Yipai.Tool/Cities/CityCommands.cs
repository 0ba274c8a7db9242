using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Cities;

/// <summary>Implements <c>yipai city export|verify</c>.</summary>
internal static class CityCommands
{
    public static Command Create(StandardStreams streams) => new("city", "Write and verify the signed profile of a city.")
    {
        Export(streams), Verify(streams),
    };

    private static Command Export(StandardStreams streams)
    {
        var configuration = new Argument<FileInfo>("CONFIGURATION")
        {
            Description = "A JSON file with handler, supplement, policy overlay, catalogue and limits.",
        };
        var key = new Option<FileInfo>("--key") { Description = "The private key that signs, PKCS#8 as PEM or DER.", Required = true };
        var receiptKeys = new Option<FileInfo[]>("--receipt-key")
        {
            Description = "A public key of receipts, as PEM. May be given several times. The default is the signing key.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("export", "Write the profile as JSON to standard output.") { configuration, key, receiptKeys };
        command.SetAction(parsed =>
        {
            FileInfo file = parsed.GetRequiredValue(configuration);
            using var signer = EcdsaRecordSigner.Import(KeyFile.ReadPrivate(parsed.GetRequiredValue(key)));
            ReceiptKey[] keys = KeysOf(parsed.GetValue(receiptKeys) ?? [], signer);
            CityProfile profile = ProfileOf(Read(file), file.DirectoryName!) with { ReceiptKeys = keys };
            byte[] document = profile.Sign(signer.KeyId, signer.Algorithm, content => signer.Sign(content.Span));
            streams.Bytes.Write(document);
            streams.Bytes.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Verify(StandardStreams streams)
    {
        var file = new Argument<FileInfo>("PROFILE") { Description = "A city profile, such as city.json or the answer of /v1/city." };
        var key = new Option<FileInfo>("--key") { Description = "The city's public key, as PEM.", Required = true };
        var command = new Command("verify", "Check who signed the profile. Exits with 1 if the key did not sign it.") { file, key };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            byte[] document = await File.ReadAllBytesAsync(parsed.GetRequiredValue(file).FullName, cancellationToken);
            var pinned = new EcdsaRecordVerifier(KeyFile.ReadPublic(parsed.GetRequiredValue(key)));
            if (await CityProfile.VerifyAsync(document, pinned, cancellationToken) is not { } profile)
            {
                streams.Output.WriteLine("not signed by this key");
                return ExitCode.Found;
            }

            string issuedAt = profile.IssuedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            streams.Output.WriteLine($"valid\tversion {profile.Version}\thandler {profile.Handler.Id}\tissued {issuedAt}");
            return ExitCode.Done;
        });
        return command;
    }

    private static CityConfiguration Read(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file.FullName), CityConfigurationContext.Default.CityConfiguration)
                ?? throw new InvalidDataException($"{file.Name} is null. docs/city-profile.md shows a configuration.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"{file.Name}: {exception.Path ?? "$"} is missing, unknown, or has another type. "
                + "docs/city-profile.md shows a configuration.");
        }
    }

    private static CityProfile ProfileOf(CityConfiguration from, string folder)
    {
        ConfiguredHandler handler = from.Handler;
        HandlerId? id = handler.Id is not { } text ? null
            : HandlerId.TryParse(text, out HandlerId read) ? read
            : throw new InvalidDataException(
                "handler.id is not valid. Write 1 to 256 characters that are not all blank, without control characters.");
        return new CityProfile
        {
            Handler = new PersonalInformationHandler(handler.Name, handler.Contact, id, handler.Role) { Hotline = handler.Hotline },
            Supplement = from.Supplement ?? new NoticeSupplement(),
            Policy = CityPolicy.Of(
                from.Overlay is { } overlay ? File.ReadAllBytes(Path.Combine(folder, overlay)) : (ReadOnlyMemory<byte>?)null),
            Profile = from.Profile,
            Catalogue = from.Catalogue switch
            {
                null or "2013" => CatalogueEdition.GbT30428_2013,
                "2007" => CatalogueEdition.CjT214_2007,
                "2026" => CatalogueEdition.GbT47678_2026,
                _ => CatalogueEdition.Unspecified,
            },
            Limits = from.Limits ?? CityLimits.Default,
            Endpoint = from.Endpoint,
            Version = from.Version,
            IssuedAt = TimeProvider.System.GetUtcNow(),
        };
    }

    private static ReceiptKey[] KeysOf(FileInfo[] files, EcdsaRecordSigner signer)
    {
        if (files.Length == 0)
        {
            return [new ReceiptKey(signer.KeyId, signer.Algorithm, signer.PublicKey)];
        }

        byte[][] keys = [.. files.Select(KeyFile.ReadPublic)];
        _ = new EcdsaRecordVerifier(keys.Select(key => (ReadOnlyMemory<byte>)key));
        return [.. keys.Select(key => new ReceiptKey(EcdsaRecordVerifier.KeyIdOf(key), "ES256", key))];
    }
}
