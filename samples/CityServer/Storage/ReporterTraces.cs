using Microsoft.EntityFrameworkCore;
using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;

namespace Yipai.Samples.CityServer;

/// <summary>Takes a reporter out of their cases: out of the words first, then out of the tables.</summary>
/// <remarks>
/// While the reporter's row exists, each view masks the reporter's values in the words. Without the row nobody knows them any
/// more, and a number in the words would become visible the moment the account is closed (P4.3.3). So the words are masked
/// once in storage, in the transaction that removes the row.
/// </remarks>
public sealed class ReporterTraces(CaseCatalogue catalogue, Masker masker)
{
    private static readonly Audience[] MaskedAudiences = [Audience.Public, Audience.Department];

    /// <summary>Looks for nothing, so that only the values that it is given are masked.</summary>
    private readonly Masker _knownOnly = new(masker.Rules, new TextScanner(new TextScannerOptions { Kinds = [] }));

    /// <summary>Cuts every link from the person's cases and photos; doing it twice changes nothing more.</summary>
    /// <param name="context">The tables, inside a transaction of the caller.</param>
    /// <param name="subjectId">The person.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public async Task CutAsync(CityContext context, SubjectId subjectId, CancellationToken cancellationToken)
    {
        AccountRow? account = await context.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.SubjectId == subjectId.Value, cancellationToken);
        List<ReporterRow> reporters = await context.Reporters.AsNoTracking().Where(row => row.SubjectId == subjectId.Value).ToListAsync(cancellationToken);
        foreach (ReporterRow reporter in reporters)
        {
            CaseRow row = await context.Cases.SingleAsync(row => row.CaseId == reporter.CaseId, cancellationToken);
            PreparedReport report = ReportFormat.Read(row.Report, catalogue);
            row.Report = ReportFormat.Write(report with { Description = Masked(report.Description, reporter, account) });
        }

        await context.SaveChangesAsync(cancellationToken);
        await context.Reporters.Where(row => row.SubjectId == subjectId.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Photos.Where(row => row.SubjectId == subjectId.Value).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The words without the person's own values, and without anything that those values helped to recognise.</summary>
    private string Masked(string words, ReporterRow reporter, AccountRow? account)
    {
        KnownValues shown = KnownValues.None.With(DataItems.MobileNumber, reporter.MobileNumber).With(DataItems.PersonName, reporter.Name);
        string masked = _knownOnly.Mask(words, Audience.Department, shown.With(DataItems.MobileNumber, account?.MobileNumber));

        // A name in the words may be known as one only by the value beside it, which is gone now. What an audience no longer
        // recognises is masked here, for everybody.
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

        // A name of two characters is shorter than its mask, and a report has a longest length.
        return masked.Length <= ReportPreparation.MaxDescriptionLength ? masked : masked[..ReportPreparation.MaxDescriptionLength];
    }
}
