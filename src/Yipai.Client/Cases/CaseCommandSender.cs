using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;
using Yipai.Cases.Reporting;
using Yipai.Cases.Views;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client.Http;
using Yipai.Client.Reports;
using Yipai.Privacy;

namespace Yipai.Client.Cases;

/// <summary>Sends a command of the reporter: the guard first, then the photos, then the command under its id.</summary>
internal sealed class CaseCommandSender(CityApi api, ReportGate gate)
{
    private const int Conflict = 409;
    private const int Unprocessable = 422;

    /// <summary>Sends a command that has an id.</summary>
    /// <remarks>Words and photos leave only if the guard allows it now.</remarks>
    public async Task<CaseCommandResult> SendAsync(
        CaseId caseId, CaseCommand command, IReadOnlyList<ReportPhoto> photos, AccountSession session, CancellationToken cancellationToken)
    {
        var result = new CaseCommandResult { CommandId = command.Id!.Value };
        DataItemSet items = (string.IsNullOrWhiteSpace(command.Reason) ? DataItemSet.Empty : DataItems.PublishedText)
            | (photos.Count == 0 ? DataItemSet.Empty : DataItems.Photo);
        if (!items.IsEmpty)
        {
            result = result with
            {
                Decision = await gate.DecideAsync(items, session.Principal, cancellationToken).ConfigureAwait(false),
            };
            if (result.Decision.IsAllowed && await gate.FindCaptureDenialAsync(photos, null, session.Principal, cancellationToken)
                .ConfigureAwait(false) is { } denial)
            {
                result = result with { Decision = denial };
            }

            if (!result.Decision.IsAllowed)
            {
                return result;
            }
        }

        int sending = 0;
        try
        {
            var evidence = new List<PhotoDigest>(photos.Count);
            foreach (ReportPhoto photo in photos)
            {
                sending++;
                evidence.Add(await SendPhotoAsync(photo, session, cancellationToken).ConfigureAwait(false));
            }

            byte[] body = CaseCommandFormat.Write(command with { Evidence = evidence });
            ReporterCaseView after = await api.CallAsync(
                HttpMethod.Put,
                $"v1/me/cases/{Uri.EscapeDataString(caseId.Value)}/commands/{result.CommandId:N}",
                body,
                CaseViewsJsonContext.Default.ReporterCaseView,
                session,
                cancellationToken).ConfigureAwait(false);
            return result with { Case = after };
        }
        catch (CasesException exception)
        {
            return result with { Problems = [new PreparationProblem(exception.Code, exception.Message).ForPhoto(sending, photos.Count)] };
        }
        catch (CityRefusedException exception) when (FindRule(exception.Problem!) is { } rule)
        {
            return result with { Refusal = CaseRefusals.Of(rule) };
        }
        catch (CityRefusedException exception) when (exception.Problem is { Status: Unprocessable, Code: { } code } problem)
        {
            return result with { Problems = [new PreparationProblem(code, problem.Detail ?? exception.Message)] };
        }
    }

    /// <summary>Returns the rule of the workflow that a refusal names, or null.</summary>
    private static StepRule? FindRule(ServerProblem problem) =>
        problem.Status == Conflict && Enum.TryParse(problem.Reason, out StepRule rule) && rule != StepRule.None
            && rule.ToString() == problem.Reason ? rule : null;

    /// <summary>Scrubs and sends one photo.</summary>
    /// <remarks>The city knows it by its content, so sending it again changes nothing.</remarks>
    private async Task<PhotoDigest> SendPhotoAsync(ReportPhoto photo, AccountSession session, CancellationToken cancellationToken)
    {
        ScrubbedPhoto scrubbed = PhotoScrubber.Scrub(await photo.ReadAsync(cancellationToken).ConfigureAwait(false));
        await api.PutAsync(
            $"v1/photos/{scrubbed.Sha256}",
            scrubbed.Content,
            MediaTypes.Of(scrubbed.Format),
            WireJsonContext.Default.PhotoAnswer,
            session,
            cancellationToken).ConfigureAwait(false);
        return PhotoDigest.Parse(scrubbed.Sha256);
    }
}
