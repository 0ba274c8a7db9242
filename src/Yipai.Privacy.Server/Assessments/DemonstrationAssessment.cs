using System.Security.Cryptography;
using System.Text;

namespace Yipai.Privacy.Server.Assessments;

/// <summary>Creates the assessment of the demonstration handler.</summary>
/// <remarks>Every text in it says that it is a sample.</remarks>
internal static class DemonstrationAssessment
{
    public static ImpactAssessment Of(HandlerId handlerId, IReadOnlyList<AssessmentNeed> needs, DateTimeOffset now) => new()
    {
        AssessmentId = IdOf(needs),
        HandlerId = handlerId,
        Subjects = [.. needs.Select(need => need.Subject)],
        Reasons = needs.Aggregate(AssessmentReasons.None, (all, need) => all | need.Reasons),
        Necessity = "（示例，不可用于真实系统）受理和办理市民上报需要所列信息，用途和方式与隐私政策一致。",
        Risk = "（示例，不可用于真实系统）照片可能拍到路人和车牌，定位可能暴露行踪，风险中等。",
        Measures = "（示例，不可用于真实系统）单独同意、去除元数据、公开前人工审核、按对象脱敏、到期删除。",
        SignedBy = "（示例）演示签署人",
        SignedAt = now,
    };

    /// <summary>Returns the same id for the same needs, so that a store keeps one sample however often the host starts.</summary>
    private static Guid IdOf(IEnumerable<AssessmentNeed> needs)
    {
        string text = string.Join('\n', needs.Select(need => $"{need.Subject} {(int)need.Reasons}"));
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
