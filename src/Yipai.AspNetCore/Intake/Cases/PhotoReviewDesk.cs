using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Records a reviewer's approval that a photo may be published (S31).</summary>
public sealed class PhotoReviewDesk
{
    private const int RuleOfPublication = 31;

    private readonly PrivacyGuard _guard;
    private readonly ICaseStore _cases;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;

    internal PhotoReviewDesk(PrivacyGuard guard, ICaseStore cases, IYipaiUnitOfWork unit, AuditLog audit) =>
        (_guard, _cases, _unit, _audit) = (guard, cases, unit, audit);

    /// <summary>Lets the public see a photo of a case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="reviewer">The id of the reviewer, which the audit log keeps.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public Task<IntakeOutcome<PhotoAnswer>> PassAsync(
        CaseId id, PhotoDigest photo, string reviewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        return _unit.RunAsync(
            async stop =>
            {
                if (!await _cases.PassPhotoAsync(_guard.Handler.Id, id, photo, photo, stop).ConfigureAwait(false))
                {
                    return (IntakeOutcome<PhotoAnswer>)IntakeReason.NotFound;
                }

                AuditEvent passed = AuditEvent.Of("photo.reviewed").Citing(new StrictRuleId(RuleOfPublication))
                    .With("case", id.Value).With("photo", photo.Hex).With("reviewer", reviewer);
                await _audit.AppendAsync(passed, stop).ConfigureAwait(false);
                return new PhotoAnswer(photo.Hex);
            },
            cancellationToken);
    }
}
