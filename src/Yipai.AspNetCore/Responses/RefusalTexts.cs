using Microsoft.AspNetCore.Http;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Wire;
using Yipai.Privacy.Clauses;

namespace Yipai.AspNetCore.Responses;

/// <summary>Holds status, sentence and clauses of each reason for which the city refuses a request.</summary>
internal static class RefusalTexts
{
    private const int TooEarly = 425;

    private static readonly Dictionary<IntakeReason, Row> Rows = new()
    {
        [IntakeReason.BadRequest] = new(
            StatusCodes.Status400BadRequest, new("请求无法读取。", "The request cannot be read.")),
        [IntakeReason.NotSignedIn] = new(
            StatusCodes.Status401Unauthorized, new("请先登录。", "Sign in first.")),
        [IntakeReason.NotFound] = new(
            StatusCodes.Status404NotFound, new("没有这一内容，或您无权查看。", "This does not exist, or you may not see it.")),
        [IntakeReason.NotDeclared] = new(
            StatusCodes.Status403Forbidden,
            new("这类内容不能这样互动。请选择页面提供的操作。", "This cannot be done to it. Choose an action that the page offers."),
            "P4.1.2-5/1",
            "P4.1/1"),
        [IntakeReason.PolicyMovedOn] = new(
            StatusCodes.Status403Forbidden,
            new(
                "隐私政策已更新。您的内容没有丢失。请阅读新的政策，之后应用会再次发送。",
                "The privacy policy has changed. Your content is not lost. Read the new policy, and the app will send it again."),
            "P4.6.1/1",
            "P1/3"),
        [IntakeReason.UnknownNotice] = new(
            StatusCodes.Status409Conflict,
            new("本平台尚未公布这条记录对应的政策文本，请稍后再试。", "The city has not published the text that this record answers. Try again later."),
            "P1/3"),
        [IntakeReason.ForeignEvidence] = new(
            StatusCodes.Status422UnprocessableEntity,
            new("这不是您本人对本平台政策作出的记录。", "This is not your own record about this city's policy."),
            "P1/3"),
        [IntakeReason.KeyMismatch] = new(
            StatusCodes.Status422UnprocessableEntity, new("上报编号与地址不符。", "The id of the report does not match the address.")),
        [IntakeReason.KeyReused] = new(
            StatusCodes.Status422UnprocessableEntity, new("同一编号已用于另一内容。", "This id is already used for other content.")),
        [IntakeReason.PhotoMissing] = new(
            TooEarly, new("照片尚未上传，请先上传照片。", "A photo is not uploaded yet. Upload it first.")),
        [IntakeReason.PhotoHasMetadata] = new(
            StatusCodes.Status422UnprocessableEntity,
            new("照片带有拍摄信息，请先去除再上传。", "The photo carries metadata. Remove it before the upload."),
            "P4.1.2-3(4)",
            "S31"),
        [IntakeReason.DigestMismatch] = new(
            StatusCodes.Status422UnprocessableEntity,
            new("照片内容与摘要不符，请重新上传。", "The photo does not match its digest. Upload it again.")),
        [IntakeReason.Stale] = new(
            StatusCodes.Status409Conflict,
            new("案卷已被他人办理，请刷新后重新办理。", "Somebody else changed the case. Load it again, and decide again.")),
        [IntakeReason.NotAuthorized] = new(
            StatusCodes.Status403Forbidden,
            new("本人没有授权，或者授权已经结束。请本人重新授权。", "The person did not authorize this, or the authorization has ended. Ask the person."),
            "P4.4.1/1",
            "P4.4.1-1"),
        [IntakeReason.NotAgreed] = new(
            StatusCodes.Status403Forbidden,
            new("本人没有同意录音，不能记录。请不录音继续服务。", "The person did not agree to a recording. Help them without it."),
            "P4.1.2-7/2",
            "S17"),
        [IntakeReason.GuardianNeeded] = new(
            StatusCodes.Status403Forbidden,
            new("未满 14 周岁，须由监护人决定。", "Under 14, only a guardian can decide this."),
            "PIPL 31"),
        [IntakeReason.RealNameNeeded] = new(
            StatusCodes.Status403Forbidden,
            new(
                "发布评论前需要实名认证。请先选择一种方式认证。浏览和上报不需要。",
                "Published words need a verified name. Choose a way to verify yours first. Browsing and reporting never need it."),
            "CSL 26",
            "P4.1.1/3"),
        [IntakeReason.Restricted] = new(
            StatusCodes.Status403Forbidden,
            new("本人限制了该信息的使用，此理由不足以查看。", "The person restricted the use of this information, and this reason is not enough."),
            "PIPL 44"),
        [IntakeReason.Unacceptable] = new(
            StatusCodes.Status422UnprocessableEntity,
            new("规则不允许这样答复，请另行答复。", "The rules do not allow this answer. Give another one."),
            "P4.3.4/3",
            "P4.3.4/4"),
        [IntakeReason.Busy] = new(
            StatusCodes.Status503ServiceUnavailable,
            new("案卷正在办理，请稍后再试。", "The case is being changed. Try again in a moment.")),
        [IntakeReason.InvalidAccount] = new(
            StatusCodes.Status422UnprocessableEntity,
            new("账号信息有误，请检查后重填。", "The account cannot have these values. Check them and enter them again."),
            "P4.1.1/1",
            "P4.2.2/3"),
        [IntakeReason.AccountNameTaken] = new(
            StatusCodes.Status409Conflict, new("账号名称已被使用，请换一个。", "The account name is taken. Choose another.")),
        [IntakeReason.SignInFailed] = new(
            StatusCodes.Status403Forbidden, new("账号名称或密码不对。", "The account name or the password is wrong.")),
        [IntakeReason.IdentityRefused] = new(
            StatusCodes.Status403Forbidden,
            new("该平台没有确认您的账户。请重新开始。", "The other platform did not confirm the account. Begin again."),
            "P4.1.1/7"),
        [IntakeReason.IdentityUnbound] = new(
            StatusCodes.Status403Forbidden,
            new(
                "这个账户没有绑定益拍账号。请先用账号和密码登录，再绑定。",
                "No account here is bound to it. Sign in with name and password first, and bind it then."),
            "P4.1.1/7"),
        [IntakeReason.IdentityTaken] = new(
            StatusCodes.Status409Conflict,
            new(
                "这个账户已绑定其他账号，或者您已绑定该平台的另一个账户。请先解除绑定。",
                "It is bound to another account, or you bound another account of that platform. Unbind that one first."),
            "P4.1.1/7"),
        [IntakeReason.AccountFrozen] = new(
            StatusCodes.Status403Forbidden,
            new(
                "您报告过信息泄露，账号已冻结。请填写手机号码并换一个密码，即可解冻。",
                "You reported a leak, so the account is frozen. Enter its mobile number and a new password to use it again."),
            "P4.2.3/2"),
        [IntakeReason.TooManyTries] = new(
            StatusCodes.Status429TooManyRequests,
            new("密码多次输错，请稍后再试。", "The password was wrong too many times. Try again later."),
            "P4.2.2/3"),
        [IntakeReason.OffsetMismatch] = new(
            StatusCodes.Status409Conflict,
            new("续传位置与城市平台已收到的不一致。请查询位置后继续。", "The part does not begin where the upload ends. Ask for the offset, and go on there.")),
        [IntakeReason.ChecksumMismatch] = new(
            TusHeaders.ChecksumMismatch,
            new("这一段在传输中损坏，没有保存。请重新发送这一段。", "The part was damaged on its way, and none of it was kept. Send it again.")),
        [IntakeReason.UnsupportedVersion] = new(
            StatusCodes.Status412PreconditionFailed,
            new("本平台只支持 tus 1.0.0 版续传。", "This city speaks version 1.0.0 of the upload protocol tus. Name it in Tus-Resumable.")),
        [IntakeReason.TooLarge] = new(
            StatusCodes.Status413PayloadTooLarge,
            new("文件超过城市平台的大小限制。请缩小后再试。", "The upload is larger than the city takes. Make it smaller.")),
        [IntakeReason.UploadBusy] = new(
            StatusCodes.Status423Locked,
            new("另一个请求正在写入同一上传，请稍后再试。", "Another request is writing this upload. Try again in a moment.")),
        [IntakeReason.UploadExpired] = new(
            StatusCodes.Status410Gone,
            new("未完成的上传已超过保存时间。请重新上传。", "The time of this unfinished upload is over. Upload the photo again."),
            "PIPL 19"),
        [IntakeReason.WrongMediaType] = new(
            StatusCodes.Status415UnsupportedMediaType,
            new(
                "续传内容的类型应为 application/offset+octet-stream。",
                "A part has the media type application/offset+octet-stream. Send it as that.")),
    };

    /// <summary>Returns the row of a reason.</summary>
    /// <remarks>A reason without a row of its own is answered as a request that cannot be read.</remarks>
    public static Row Of(IntakeReason reason) => Rows.GetValueOrDefault(reason) ?? Rows[IntakeReason.BadRequest];

    internal sealed record Row(int Status, LocalizedText Detail, params IReadOnlyList<string> Rules);
}
