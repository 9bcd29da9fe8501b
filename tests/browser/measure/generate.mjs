// The sample content → a site of so many procedures: names, papers and texts of the sample, or of given records, put
// together anew, the same each time. Nothing of it is meant to be read; it only weighs as much as a real site.
import fs from 'node:fs';
import path from 'node:path';

const ACTIONS = ['Cấp', 'Cấp lại', 'Cấp đổi', 'Đăng ký', 'Gia hạn', 'Thu hồi', 'Xác nhận', 'Điều chỉnh', 'Thẩm định', 'Phê duyệt', 'Công nhận', 'Chấm dứt', 'Thông báo', 'Bổ sung', 'Đính chính', 'Chứng nhận'];
const OBJECTS = ['giấy phép hoạt động', 'chứng chỉ hành nghề', 'hồ sơ người có công', 'giấy chứng nhận đủ điều kiện', 'quyền sử dụng đất', 'phương tiện thủy nội địa', 'bản sao trích lục', 'dự án đầu tư', 'hợp đồng thuê nhà ở', 'quyết định giao đất', 'thẻ hướng dẫn viên', 'giấy xác nhận khuyết tật', 'kế hoạch bảo vệ môi trường', 'văn bản phân bổ', 'danh hiệu thi đua', 'chế độ trợ cấp', 'biển hiệu quảng cáo', 'giấy phép lao động', 'cơ sở giết mổ', 'công trình thủy lợi'];
const WHOM = ['cho cá nhân', 'cho hộ gia đình', 'cho tổ chức', 'đối với người nước ngoài', 'tại khu vực biên giới', 'cho doanh nghiệp', 'thuộc thẩm quyền cấp xã', 'thuộc thẩm quyền cấp tỉnh', 'lần đầu', 'do bị mất', 'do bị hỏng', 'đã hết hạn', 'cho hợp tác xã', 'cho trẻ em', 'qua mạng', 'có yếu tố nước ngoài', 'trong lĩnh vực nông nghiệp', 'trong lĩnh vực y tế', 'trong lĩnh vực giáo dục', 'trong lĩnh vực giao thông'];

/** Numbers that look random and are the same each time. */
function generator(seed) {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const sentences = text => text.replace(/\s+/g, ' ').split(/(?<=[.;:]) /).map(one => one.trim()).filter(one => one.length > 20 && one.length < 300);
const unique = list => [...new Set(list)];

/** Names, papers and sentences of the sample. */
function readSample(content) {
  const files = fs.readdirSync(path.join(content, 'procedures'), { recursive: true }).filter(file => file.endsWith('procedure.yaml') || file.endsWith('guide.md'));
  const text = files.map(file => fs.readFileSync(path.join(content, 'procedures', file), 'utf8')).join('\n');
  const values = key => [...text.matchAll(new RegExp(`\\b${key}: "?([^"{}\\[\\]\\n]{8,})`, 'g'))].map(([, value]) => value.trim());
  const names = ACTIONS.flatMap(action => OBJECTS.flatMap(object => WHOM.map(whom => `${action} ${object} ${whom}`)));
  return { names, papers: unique(values('name')), sentences: unique([...values('text'), ...values('note'), ...values('answer')].flatMap(sentences)) };
}

/** The same of records as the national portal gives them, one a line. */
function readRecords(file) {
  const records = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line).data ?? JSON.parse(line));
  const whole = records.map(record => JSON.stringify(record)).join('\n');
  const components = [...whole.matchAll(/"(?:profileComponentName|name)":"((?:[^"\\]|\\.){12,200})"/g)].map(([, value]) => JSON.parse(`"${value}"`));
  const own = unique(records.map(record => record.name).filter(Boolean));
  const names = [...own, ...WHOM.flatMap(whom => own.map(name => `${name} ${whom}`)), ...ACTIONS.flatMap(action => own.map(name => `${action}: ${name}`))];
  return { names: unique(names), papers: unique(components), sentences: unique(records.flatMap(record => (record.executionSteps ?? []).flatMap(step => sentences(step.description ?? '')))) };
}

/** Writes the content of a site of `count` procedures to `folder`. */
export function generate(content, folder, count, records) {
  fs.cpSync(content, folder, { recursive: true, filter: file => !/\.en\.(yaml|md)$/.test(file) });
  const settings = path.join(folder, 'site.yaml');
  const text = fs.readFileSync(settings, 'utf8').replace(/^languages:.*$/m, 'languages: [vi]').replace(/^weights:.*$/m, 'weights: {page_kib: 100, requests: 4}');
  fs.writeFileSync(settings, text);
  const fields = fs.readdirSync(path.join(folder, 'fields')).map(file => path.basename(file, '.yaml'));
  const source = /^([\w-]+):/m.exec(fs.readFileSync(path.join(folder, 'sources.yaml'), 'utf8'))[1];
  const pool = records ? readRecords(records) : readSample(content);
  const given = fs.readdirSync(path.join(folder, 'procedures'), { recursive: true }).filter(file => file.endsWith('procedure.yaml')).length;
  const next = generator(count);
  const some = (list, most) => unique(Array.from({ length: 1 + next(most) }, () => list[next(list.length)]));
  const step = Math.max(1, Math.floor(pool.names.length / (count - given)));
  for (let at = 0; at < count - given; at++) {
    const turn = Math.floor(at * step / pool.names.length);
    const name = pool.names[at * step % pool.names.length] + (turn ? ` (trường hợp ${turn + 1})` : '');
    const field = fields[next(fields.length)];
    const lines = [
      `number: ${10_000 + at}`, `name: ${JSON.stringify(name)}`, `codes: ["8.${String(at).padStart(6, '0')}"]`, `field: ${field}`,
      `summary: ${JSON.stringify(pool.sentences[next(pool.sentences.length)])}`, `sources: [${source}]`, 'applicants: [citizen]', 'agencies: {competent: ubnd-xa}',
      `channels: [${[['in_person'], ['in_person', 'online'], ['in_person', 'online', 'post']][next(3)].join(', ')}]`,
      ...(next(4) ? [`online_level: ${['full', 'partial', 'none'][next(3)]}`] : []),
      'documents:', ...some(pool.papers, 6).map(paper => `  - {name: ${JSON.stringify(paper)}}`),
      'steps:', ...some(pool.sentences, 5).map(sentence => `  - {actor: applicant, text: ${JSON.stringify(sentence)}}`),
      'time_limits:', `  - {quantity: ${1 + next(30)}, unit: working_day}`, 'fees_state: none', 'reviewed: 2026-11-23', 'review_by: 2027-03-01',
    ];
    const own = path.join(folder, 'procedures', field, `p-${at}`);
    fs.mkdirSync(own, { recursive: true });
    fs.writeFileSync(path.join(own, 'procedure.yaml'), lines.join('\n') + '\n');
    fs.writeFileSync(path.join(own, 'guide.md'), some(pool.sentences, 8).join(' ') + '\n');
  }
}
