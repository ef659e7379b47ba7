using System.Text;
using System.Text.Json;
using Indicators.Api.Http.Formats;
using Indicators.Storage.Files;

namespace Indicators.Api.Features.Imports;

/// <summary>An import as it is told: as it was when it was done, or how far it is.</summary>
internal sealed class ImportResult(StoredImport import, int status, Language language) : IResult
{
    private const string InterruptedZh = "服务在导入时停止，未存入任何数：请用 PUT 重做，未保存的文件请重新上传";
    private const string InterruptedEn =
        "the service stopped meanwhile and nothing is stored: a PUT does it again; a file that is not kept is sent again";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = (language is Language.English ? import.AnswerEn : import.AnswerZh)
            ?? JsonSerializer.Serialize(Pending(), JsonOptions.Options);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = $"{MediaTypes.Json}; charset=utf-8";
        var body = Encoding.UTF8.GetBytes(answer);
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length, httpContext.RequestAborted);
    }

    private ImportAnswer Pending() => new()
    {
        Id = import.Id,
        Outcome = import.Outcome,
        File = new(import.Name, import.Size, import.Hash),
        Counts = new(import.RowsWritten, 0, 0, 0, 0),
        Faults = import.Outcome is not ImportOutcome.Interrupted ? [] :
        [
            new(null, ImportOutcome.Interrupted, language is Language.English ? InterruptedEn : InterruptedZh, "", [], []),
        ],
        Progress = new(import.RowsRead, import.RowsChecked, import.RowsWritten),
    };
}
