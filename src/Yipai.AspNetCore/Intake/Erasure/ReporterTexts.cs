using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Intake;

/// <summary>Masks a reporter's values in the texts of their cases for good.</summary>
internal sealed class ReporterTexts(Masker masker)
{
    private static readonly Audience[] MaskedAudiences = [Audience.Public, Audience.Department];

    /// <summary>Searches for no kind of value, so that it masks only the known values that it receives.</summary>
    private readonly Masker _knownOnly = new(masker.Rules, new TextScanner(new TextScannerOptions { Kinds = [] }));

    /// <summary>Returns the text without the person's own values and without everything that those values helped to recognise.</summary>
    public string Mask(string words, ReporterContact? contact, StoredAccount? account)
    {
        KnownValues shown = KnownValues.None.With(DataItems.MobileNumber, contact?.MobileNumber).With(DataItems.PersonName, contact?.Name);
        string masked = _knownOnly.Mask(words, Audience.Department, shown.With(DataItems.MobileNumber, account?.MobileNumber));

        // A name in the text may be recognisable only by the value beside it, which is masked now. If an audience no longer
        // recognises such a name, the name is masked here for everybody.
        foreach (Audience audience in MaskedAudiences)
        {
            string before = masker.Mask(words, audience, shown);
            string after = masker.Mask(masked, audience);
            foreach (TextFinding finding in masker.Scanner.Scan(words))
            {
                string value = words.Substring(finding.Start, finding.Length);
                if (!before.Contains(value, StringComparison.Ordinal) && after.Contains(value, StringComparison.Ordinal))
                {
                    masked = masked.Replace(value, "***", StringComparison.Ordinal);
                }
            }
        }

        return masked;
    }
}
